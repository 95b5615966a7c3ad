package org.onrecord.collation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.onrecord.record.Attribution;
import org.onrecord.record.Figure;
import org.onrecord.record.Relay;
import org.onrecord.record.Source;
import org.onrecord.record.SourceClass;
import org.onrecord.record.Statement;
import org.onrecord.text.Span;

/** Finds what is attributed to documents and outlets of the record that do not print it. */
final class Orphans {

    /** Fewer words are too common to be missed. */
    private static final int LEAST_WORDS = 4;
    /** A document that prints less of the words than this does not print them. */
    private static final double PRINTED = 0.6;

    private final List<Sheet> story;
    private final Origins origins;
    private final List<Orphan> orphans = new ArrayList<>();

    private Orphans(List<Sheet> story, Origins origins) {
        this.story = story;
        this.origins = origins;
    }

    /** The orphans of each story. */
    static List<Orphan> among(List<Sheet> sheets, List<List<Integer>> stories, Origins origins) {
        List<Orphan> orphans = new ArrayList<>();
        for (List<Integer> story : stories) {
            orphans.addAll(new Orphans(story.stream().map(sheets::get).toList(), origins).find());
        }
        orphans.sort((a, b) -> {
            int order = a.report().compareTo(b.report());
            return order != 0 ? order : a.span().compareTo(b.span());
        });
        return orphans;
    }

    private List<Orphan> find() {
        for (Sheet sheet : story) {
            for (Utterance utterance : sheet.utterances()) {
                utterance
                        .statement()
                        .filter(statement -> statement.form() != Statement.Form.INDIRECT)
                        .ifPresent(statement -> quotation(utterance, statement));
            }
            sheet.reading().figures().forEach(figure -> figure(sheet, figure));
        }
        return orphans;
    }

    private void quotation(Utterance utterance, Statement statement) {
        Words words = utterance.words();
        int[] quoted = IntStream.range(0, words.size())
                .filter(word -> statement.form() == Statement.Form.DIRECT || words.isQuoted(word))
                .toArray();
        if (quoted.length < LEAST_WORDS) {
            return;
        }
        List<Sheet> sought = sought(utterance.sheet(), statement.attribution());
        Alignment.Range range = new Alignment.Range(quoted[0], quoted[quoted.length - 1] + 1);
        if (!sought.isEmpty() && sought.stream().noneMatch(document -> prints(document, words, range))) {
            add(utterance.sheet(), statement.id(), utterance.span(), sought);
        }
    }

    private static boolean prints(Sheet document, Words words, Alignment.Range range) {
        Words all = document.words();
        for (int first = 0; first < all.size(); first += Alignment.LIMIT / 2) {
            Alignment.Range window = new Alignment.Range(first, Math.min(all.size(), first + Alignment.LIMIT));
            if (Alignment.part(words, range, all, window).same() >= PRINTED * range.size()) {
                return true;
            }
        }
        return false;
    }

    private void figure(Sheet sheet, Figure figure) {
        Words words = Words.of(figure.evidence().in(sheet.reading().report().text()));
        Set<String> numbers = Changes.numbers(words, 0, words.size());
        List<Sheet> sought = numbers.isEmpty() ? List.of() : sought(sheet, figure.attribution());
        boolean printed = sought.stream()
                .anyMatch(document -> Changes.numbers(
                                document.words(), 0, document.words().size())
                        .containsAll(numbers));
        if (!sought.isEmpty() && !printed) {
            add(sheet, figure.id(), figure.evidence(), sought);
        }
    }

    private void add(Sheet sheet, String entry, Span span, List<Sheet> sought) {
        orphans.add(new Orphan(
                sheet.id(), entry, span, sought.stream().map(Sheet::id).toList()));
    }

    /** The documents and reports of others that something is said to stand in. */
    private List<Sheet> sought(Sheet sheet, Attribution attribution) {
        Set<String> names = new HashSet<>();
        boolean document = false;
        for (Source source : attribution.sources()) {
            document |= source.sourceClass() == SourceClass.DOCUMENT;
            if (source.sourceClass() == SourceClass.OUTLET) {
                names.add(name(sheet, source.entity(), source.span()));
            }
        }
        Set<String> issuers = new HashSet<>();
        for (Relay relay : attribution.via()) {
            document |= relay.sourceClass() == SourceClass.DOCUMENT;
            String name = name(sheet, relay.entity(), relay.span());
            (relay.sourceClass() == SourceClass.OUTLET ? names : issuers).add(name);
        }
        boolean ofDocument = document;
        return story.stream()
                .filter(other -> !origins.of(other.id()).equals(origins.of(sheet.id())))
                .filter(other -> ofDocument && isOf(other.reading().report().issuer(), issuers)
                        || isOf(other.reading().report().outlet(), names)
                        || isOf(other.reading().report().agency(), names))
                .toList();
    }

    private static boolean isOf(Optional<String> publisher, Set<String> names) {
        return publisher.isPresent() && names.stream().anyMatch(name -> sameWords(publisher.get(), name));
    }

    /** Whether the shorter of two names holds no word that the other has not: "Foreign Ministry", "Ministry of Foreign Affairs". */
    private static boolean sameWords(String one, String other) {
        Set<String> a = content(one);
        Set<String> b = content(other);
        Set<String> shorter = a.size() <= b.size() ? a : b;
        return !shorter.isEmpty() && (shorter == a ? b : a).containsAll(shorter);
    }

    private static Set<String> content(String name) {
        Words words = Words.of(name);
        Set<String> content = new HashSet<>();
        IntStream.range(0, words.size())
                .filter(word -> !words.isFunction(word))
                .forEach(word -> content.add(words.form(word)));
        return content;
    }

    private static String name(Sheet sheet, Optional<String> entity, Span printed) {
        return sheet.entity(entity)
                .map(one -> one.name())
                .orElse(printed)
                .in(sheet.reading().report().text());
    }
}
