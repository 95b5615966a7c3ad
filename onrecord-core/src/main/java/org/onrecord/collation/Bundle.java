package org.onrecord.collation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The reports of one story with the copies among them, for programs that collate the stories of a large record apart.
 *
 * <p>{@code new Bundle(sheets, links).series(people)}: what {@link Collation} finds of the same reports among all others.
 */
public final class Bundle {

    private final List<Sheet> sheets;
    private final List<List<Integer>> story;
    private final List<WordMap> maps;
    private final Origins origins;

    /**
     * A named person, organisation or place of a report.
     *
     * @param report the place of the report in the bundle
     * @param entity the id of the entity in its reading
     */
    public record Name(int report, String entity) {}

    /**
     * The reports of a story.
     *
     * @param sheets the reports, in the order of their ids
     * @param links which of them are copies, by their places among them
     */
    public Bundle(List<Sheet> sheets, List<Lineage.Link> links) {
        this.sheets = List.copyOf(sheets);
        this.story = List.of(IntStream.range(0, sheets.size()).boxed().toList());
        List<Copies.Found> copies =
                links.stream().map(link -> Copies.Found.of(sheets, link)).toList();
        this.maps = copies.stream().map(found -> WordMap.of(sheets, found)).toList();
        this.origins = new Origins(sheets, copies);
    }

    /** The names that the story shows to be of one: those of each, more than one. */
    public List<List<Name>> sameNamed() {
        return Identities.of(sheets, Corrections.NONE)
                .joinCopied(maps)
                .joinAlike(story)
                .joined();
    }

    /**
     * The series of figures.
     *
     * @param people a label for each name, the same for all names of one person, organisation or place
     */
    public List<FigureSeries> series(Map<Name, Long> people) {
        return SeriesFinder.among(sheets, story, maps, labelled(people), origins);
    }

    /** The events that more than one of the reports tells of; names as for {@link #series}. */
    public List<Happening> happenings(Map<Name, Long> people) {
        return Happenings.among(sheets, story, maps, labelled(people), origins);
    }

    private Identities labelled(Map<Name, Long> people) {
        return Identities.of(sheets, Corrections.NONE).joinLabelled(people);
    }

    /** The story itself. */
    public Story story() {
        return Stories.told(sheets, origins);
    }
}
