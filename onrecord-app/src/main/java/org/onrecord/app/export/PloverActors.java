package org.onrecord.app.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.language.English;
import org.onrecord.language.WordList;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;
import org.onrecord.record.Reading;
import org.onrecord.record.Role;
import org.onrecord.text.Span;

/**
 * Country and sector of those who act, from what the report itself calls them: "Israel's Defense Minister Yoav Gallant" is ISR
 * and GOV; of "Gallant" alone, in a report that never says who he is, nothing is known.
 */
final class PloverActors {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}.]*(?:-\\p{L}+){0,20}");
    private static final Pattern SHARED =
            Pattern.compile("\\A(?i).*\\b(president|secretary|director|head|chief|chairman)");
    /** Where what is told of a thing itself ends: "hostages taken by Hamas in an attack on Israel". */
    private static final Pattern END = Pattern.compile(
            "(?i),|\\s(?:by|on|in|at|after|before|who|whom|which|that|from|with|for|near|to|held|taken|detained|arrested)\\s");

    private static final int LONGEST_NAME = 4;
    private static final Map<String, String> COUNTRIES = new HashMap<>();
    private static final Map<String, String> SECTORS = new HashMap<>();

    static {
        for (String line : WordList.lines(English.class, "countries.txt")) {
            String[] field = line.split("\\|", -1);
            for (String name : (field[0] + ";" + field[2]).split(";")) {
                COUNTRIES.putIfAbsent(name.toLowerCase(Locale.ROOT), field[3]);
            }
        }
        for (String line : WordList.lines(PloverActors.class, "sectors.txt")) {
            String[] field = line.split(" ");
            for (int i = 1; i < field.length; i++) {
                SECTORS.put(field[i], field[0]);
            }
        }
    }

    private final String text;
    private final Map<String, Entity> entities;

    PloverActors(Reading reading) {
        this.text = reading.report().text();
        this.entities = reading.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    /** One who acts or is acted on: the name, and the codes that its printed words give. */
    record Actor(String name, String country, String sector) {}

    Actor of(Span span, Optional<String> id) {
        Optional<Entity> entity = id.map(entities::get);
        String name = entity.map(Entity::name).orElse(span).in(text);
        List<String> described = new ArrayList<>();
        entity.ifPresent(one -> describe(one, described));
        if (entity.filter(one -> one.type() == Entity.Type.PERSON && one.named())
                .isEmpty()) {
            described.add(brief(span.in(text)));
        }
        return new Actor(
                name,
                described.stream()
                        .flatMap(words -> country(words).stream())
                        .findFirst()
                        .orElse(""),
                described.stream()
                        .flatMap(words -> sector(words).stream())
                        .findFirst()
                        .orElse(""));
    }

    /** The words that tell of somebody: roles first, then descriptions, then the names of what is no person. */
    private void describe(Entity entity, List<String> described) {
        for (Role role : entity.roles()) {
            role.of().filter(of -> isShared(role.title().in(text))).ifPresent(of -> described.add(of.in(text)));
            described.add(role.title().in(text));
            described.add(role.span().in(text));
        }
        for (org.onrecord.record.Mention mention : entity.mentions()) {
            if (mention.form() == Mention.Form.NOMINAL) {
                described.add(brief(mention.span().in(text)));
            }
        }
        boolean person = entity.type() == Entity.Type.PERSON && entity.named();
        if (!person) {
            described.add(brief(entity.name().in(text)));
        }
        entity.of()
                .map(entities::get)
                .filter(owner -> owner.of().isEmpty())
                .ifPresent(owner -> describe(owner, described));
    }

    /** States, firms and unions have presidents: whose one is tells the sector. */
    private static boolean isShared(String title) {
        return SHARED.matcher(title).matches();
    }

    /** The country that some words name or have an adjective of. */
    private static Optional<String> country(String words) {
        List<String> all = words(words);
        for (int first = 0; first < all.size(); first++) {
            for (int length = Math.min(LONGEST_NAME, all.size() - first); length > 0; length--) {
                String code = COUNTRIES.get(String.join(" ", all.subList(first, first + length)));
                if (code != null) {
                    return Optional.of(code);
                }
            }
        }
        return Optional.empty();
    }

    /** The sector that the last telling word of a description is of; who was an office's holder is of the elites. */
    private static Optional<String> sector(String words) {
        List<String> all = words(words);
        boolean former = all.stream().anyMatch(word -> word.equals("former") || word.startsWith("ex-"));
        for (int i = all.size() - 1; i >= 0; i--) {
            String word = all.get(i);
            String sector = SECTORS.get(word);
            sector = sector == null && word.endsWith("s") ? SECTORS.get(word.substring(0, word.length() - 1)) : sector;
            if (sector != null) {
                return Optional.of(former && sector.equals("GOV") ? "ELI" : sector);
            }
        }
        return Optional.empty();
    }

    private static String brief(String words) {
        return END.split(words, 2)[0];
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.replaceAll("['’]s?\\b", ""));
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
