package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.record.Attribution;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.report.Basis;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.text.Span;

/** Compares the versions of one address as records. */
final class Versions {

    /** Words that share less than this of the longer one are another utterance. */
    private static final double ALIKE = 0.5;

    /** A version keeps the order of what it tells: an utterance is sought among so many of the other's that are left. */
    private static final int NEXT = 100;

    private final Sheet earlier;
    private final Sheet later;
    private final WordMap map;
    private final List<Version.Difference> differences = new ArrayList<>();
    private final List<String> notes;

    private Versions(Sheet earlier, Sheet later) {
        this.earlier = earlier;
        this.later = later;
        this.map = WordMap.of(List.of(earlier, later), new Copies.Found(1, 0, Overlap.of(earlier, later)));
        this.notes = new ArrayList<>(notes(later));
        notes.removeAll(notes(earlier));
    }

    /** The versions of each address, each compared with the one before. */
    static List<Version> among(List<Sheet> sheets) {
        Map<String, List<Sheet>> byAddress = new TreeMap<>();
        for (Sheet sheet : sheets) {
            address(sheet)
                    .ifPresent(address -> byAddress
                            .computeIfAbsent(address, unseen -> new ArrayList<>())
                            .add(sheet));
        }
        List<Version> versions = new ArrayList<>();
        byAddress.forEach((address, all) -> {
            all.sort(Comparator.comparing(Versions::stand)
                    .thenComparing(sheet -> notes(sheet).size())
                    .thenComparing(Sheet::id));
            for (int i = 1; i < all.size(); i++) {
                Sheet before = all.get(i - 1);
                Sheet after = all.get(i);
                versions.add(new Version(address, before.id(), after.id(), new Versions(before, after).differences()));
            }
        });
        return versions;
    }

    static Optional<String> address(Sheet sheet) {
        String location = sheet.reading().report().location();
        return sheet.reading()
                .report()
                .url()
                .or(() -> Optional.of(location).filter(one -> one.startsWith("http")))
                .map(url -> url.replaceFirst("#.*$", ""));
    }

    /** The latest day that a version tells of itself: of a change, of fetching, of publication. */
    private static String stand(Sheet sheet) {
        return sheet.reading().datings().stream()
                .filter(dating -> dating.basis() == Basis.CAPTURE
                        || dating.rejected()
                                .filter(why -> why.contains("change"))
                                .isPresent())
                .map(dating -> dating.value())
                .max(Comparator.naturalOrder())
                .or(sheet::day)
                .orElse("");
    }

    private static List<String> notes(Sheet sheet) {
        String text = sheet.reading().report().text();
        return sheet.reading().report().parts(PartKind.CORRECTION).stream()
                .map(Part::span)
                .map(span -> printed(text, span))
                .toList();
    }

    private static String printed(String text, Span span) {
        return span.in(text).replaceAll("\\s+", " ").strip();
    }

    private List<Version.Difference> differences() {
        notes.forEach(note -> differences.add(new Version.Difference(Version.What.CORRECTION, "", note, true)));
        figures();
        statements();
        events();
        return differences;
    }

    private void add(Version.What what, String from, String to) {
        boolean word = what == Version.What.CUE || what == Version.What.STATUS;
        differences.add(new Version.Difference(what, from, to, word ? names(from, to) : announced(from, to)));
    }

    /** Whether a new correction note has both of two words: "said" alone stands in every note. */
    private boolean names(String from, String to) {
        return notes.stream().anyMatch(note -> note.contains(from) && note.contains(to));
    }

    /** Whether a new correction note has a number or word that only one of two stretches has. */
    private boolean announced(String from, String to) {
        Set<String> before = telling(from);
        Set<String> changed = telling(to);
        Set<String> both = new HashSet<>(before);
        both.retainAll(changed);
        before.addAll(changed);
        before.removeAll(both);
        return notes.stream().anyMatch(note -> telling(note).stream().anyMatch(before::contains));
    }

    private static Set<String> telling(String words) {
        Set<String> telling = new HashSet<>();
        Words all = Words.of(words);
        for (int word = 0; word < all.size(); word++) {
            if (!all.isFunction(word)) {
                telling.add(all.form(word));
            }
        }
        return telling;
    }

    private void figures() {
        Set<Figure> left = new HashSet<>(earlier.reading().figures());
        for (Figure now : later.reading().figures()) {
            Optional<Figure> before = earlier.reading().figures().stream()
                    .filter(figure -> map.sharedNumbers(now.evidence(), figure.evidence()) > 0)
                    .max(Comparator.comparingInt(figure -> map.shared(now.evidence(), figure.evidence())));
            before.ifPresent(left::remove);
            boolean same = before.filter(figure -> figure.value().equals(now.value()) && figure.bound() == now.bound())
                    .isPresent();
            if (!same) {
                add(
                        Version.What.FIGURE,
                        before.map(figure -> of(earlier, figure.evidence())).orElse(""),
                        of(later, now.evidence()));
            }
        }
        earlier.reading().figures().stream()
                .filter(left::contains)
                .forEach(figure -> add(Version.What.FIGURE, of(earlier, figure.evidence()), ""));
    }

    private void statements() {
        List<Utterance> before = own(earlier);
        for (Utterance now : own(later)) {
            Optional<Utterance> same = before.stream()
                    .limit(NEXT)
                    .filter(one -> alike(one, now) >= ALIKE)
                    .max(Comparator.comparingDouble(one -> alike(one, now)));
            if (same.isEmpty()) {
                add(Version.What.STATEMENT, "", of(later, now.span()));
            } else {
                before.remove(same.get());
                compare(same.get(), now);
            }
        }
        before.forEach(gone -> add(Version.What.STATEMENT, of(earlier, gone.span()), ""));
    }

    /** What is printed as said outside correction notes. */
    private static List<Utterance> own(Sheet sheet) {
        List<Utterance> own = new ArrayList<>(sheet.utterances());
        own.removeIf(utterance -> sheet.reading()
                .report()
                .partAt(utterance.span().start())
                .filter(part -> part.kind() == PartKind.CORRECTION)
                .isPresent());
        return own;
    }

    private static double alike(Utterance one, Utterance other) {
        Alignment alignment = Alignment.whole(one.words(), one.all(), other.words(), other.all());
        return (double) alignment.same()
                / Math.max(one.words().size(), other.words().size());
    }

    private void compare(Utterance before, Utterance now) {
        if (alike(before, now) < 1) {
            add(Version.What.STATEMENT, of(earlier, before.span()), of(later, now.span()));
        }
        if (before.isAnothersThan(now)) {
            add(Version.What.SPEAKER, String.join(", ", before.speakers()), String.join(", ", now.speakers()));
        }
        String cue = cue(before);
        String cueNow = cue(now);
        if (!cue.isEmpty() && !cueNow.isEmpty() && !cue.equals(cueNow)) {
            add(Version.What.CUE, cue, cueNow);
        }
    }

    private static String cue(Utterance utterance) {
        return utterance
                .statement()
                .flatMap(statement -> statement.attribution().cue())
                .map(Attribution.Cue::span)
                .map(span -> of(utterance.sheet(), span))
                .orElse("");
    }

    private void events() {
        for (Event now : later.reading().events()) {
            earlier.reading().events().stream()
                    .filter(event -> event.type() == now.type() && map.shared(now.trigger(), event.trigger()) > 0)
                    .findFirst()
                    .filter(event -> event.status() != now.status())
                    .ifPresent(event -> add(
                            Version.What.STATUS,
                            event.status().word(),
                            now.status().word()));
        }
    }

    private static String of(Sheet sheet, Span span) {
        return printed(sheet.reading().report().text(), span);
    }
}
