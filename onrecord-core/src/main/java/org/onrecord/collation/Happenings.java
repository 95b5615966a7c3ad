package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.onrecord.record.Event;

/** Tells which events of several reports are one. */
final class Happenings {

    /** Kinds of event that befall a place: who took part need not be told. */
    private static final Set<Event.Type> WITHOUT_ACTORS =
            Set.of(Event.Type.DISASTER, Event.Type.ACCIDENT, Event.Type.ELECTION);

    /** The most earlier events of a story that one is compared with. */
    private static final int MOST = 400;

    /** An event with its report and those who took part, by the number of their identity. */
    private record Told(int report, Event event, Set<Integer> who) {}

    private final List<Sheet> sheets;
    private final Origins origins;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Happenings(List<Sheet> sheets, Identities identities, Origins origins) {
        this.sheets = sheets;
        this.origins = origins;
        for (int report = 0; report < sheets.size(); report++) {
            for (Event event : sheets.get(report).reading().events()) {
                Set<Integer> who = new HashSet<>();
                for (Event.Participant participant : event.participants()) {
                    identities.group(report, participant.entity()).ifPresent(who::add);
                }
                numbers.put(report + " " + event.id(), told.size());
                told.add(new Told(report, event, who));
            }
        }
    }

    /** The events that more than one report tells of. */
    static List<Happening> among(
            List<Sheet> sheets,
            List<List<Integer>> stories,
            List<WordMap> maps,
            Identities identities,
            Origins origins) {
        return new Happenings(sheets, identities, origins).find(stories, maps);
    }

    private List<Happening> find(List<List<Integer>> stories, List<WordMap> maps) {
        Groups groups = new Groups(told.size());
        for (List<Integer> story : stories) {
            List<Integer> events = story.stream()
                    .flatMap(report ->
                            sheets.get(report).reading().events().stream().map(event -> number(report, event)))
                    .toList();
            for (int j = 1; j < events.size(); j++) {
                for (int i = Math.max(0, j - MOST); i < j; i++) {
                    if (isOne(told.get(events.get(i)), told.get(events.get(j)))) {
                        groups.join(events.get(i), events.get(j));
                    }
                }
            }
        }
        maps.forEach(map -> joinCopied(map, groups));
        return groups.all().stream()
                .map(group -> group.stream().map(told::get).toList())
                .filter(group -> group.stream().map(Told::report).distinct().count() > 1)
                .map(this::happening)
                .toList();
    }

    private boolean isOne(Told a, Told b) {
        boolean sameOrigin = origins.of(sheets.get(a.report()).id())
                .equals(origins.of(sheets.get(b.report()).id()));
        if (sameOrigin || a.event().type() != b.event().type()) {
            return false;
        }
        Optional<Boolean> day = SameDay.of(a.event().when(), b.event().when());
        boolean sameDay = day.orElse(false);
        if (day.isPresent() && !sameDay) {
            return false;
        }
        if (WITHOUT_ACTORS.contains(a.event().type())) {
            return sameDay;
        }
        long shared = a.who().stream().filter(b.who()::contains).count();
        boolean alone = a.who().size() == 1 && b.who().size() == 1;
        boolean oneSided = a.who().isEmpty() || b.who().isEmpty();
        return shared >= 2 || shared == 1 && (sameDay || alone) || oneSided && sameDay;
    }

    private void joinCopied(WordMap map, Groups groups) {
        Copies.Found copy = map.found();
        for (Event mine : map.copy().reading().events()) {
            map.original().reading().events().stream()
                    .filter(theirs -> theirs.type() == mine.type())
                    .filter(theirs -> map.shared(mine.evidence(), theirs.evidence()) > 1)
                    .max(Comparator.comparingInt((Event theirs) -> 100 * map.shared(mine.trigger(), theirs.trigger())
                                    + map.shared(mine.evidence(), theirs.evidence()))
                            .thenComparing(Event::id, Comparator.reverseOrder()))
                    .ifPresent(theirs -> groups.join(number(copy.copy(), mine), number(copy.of(), theirs)));
        }
    }

    private int number(int report, Event event) {
        return Objects.requireNonNull(numbers.get(report + " " + event.id()));
    }

    private Happening happening(List<Told> group) {
        List<Happening.Telling> tellings = group.stream()
                .sorted(Comparator.comparing(
                                (Told one) -> sheets.get(one.report()).day().orElse("9"))
                        .thenComparing(one -> sheets.get(one.report()).id())
                        .thenComparing(one -> one.event().evidence()))
                .map(one -> new Happening.Telling(sheets.get(one.report()).id(), one.event()))
                .toList();
        return new Happening(
                group.get(0).event().type(),
                tellings,
                origins.count(tellings.stream().map(Happening.Telling::report).toList()));
    }
}
