package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.language.WordList;

/**
 * Knows the releases of offices: "MINISTRY OF FOREIGN AFFAIRS / REPUBLIC OF ARDANIA … FOR IMMEDIATE RELEASE".
 *
 * <p>The office at the top gave it out, and is its outlet too.
 */
final class Release {

    private static final Set<String> OFFICES = Set.copyOf(WordList.lines(Release.class, "offices.txt"));

    private static final Pattern MARK = Pattern.compile(
            "(?i)^\\W{0,3}(?:for (?:immediate )?(?:release|publication)|press (?:release|statement|communiqu[eé])|media (?:release|statement|advisory)|news release|"
                    + "readout|official (?:statement|readout)|joint (?:statement|communiqu[eé])|communiqu[eé]|embargoed.{0,40}|statement)\\b.{0,50}$"
                    + "|^.{0,40}\\bfollowing (?:statement )?(?:is|was|may be) (?:attributable|attributed|issued|released)\\b.{0,80}$");
    private static final Pattern STATE = Pattern.compile(
            "(?i)^(?:(?:the )?(?:\\w+ )?(?:republic|kingdom|state|commonwealth|federation|union|principality|emirate|sultanate|government) of (?:the )?)(.{2,40})$");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)^(?:no|nr|ref|reference|release|number)\\b[.: #]*[\\w/ .-]{0,30}\\d[\\w/ .-]{0,12}$");
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "to", "in", "on", "de", "la", "du");

    private Release() {}

    /** Whether a line marks a release: "FOR IMMEDIATE RELEASE". */
    static boolean isMark(String line) {
        return line.length() <= 120 && MARK.matcher(line).find();
    }

    /** Whether a line stands in the head of releases only: an office, its state, a running number. */
    static boolean isHead(String line) {
        return isMark(line)
                || isOffice(line)
                || isState(line)
                || NUMBER.matcher(line).matches();
    }

    private static boolean isState(String line) {
        return line.length() <= 60
                && STATE.matcher(line).matches()
                && !Look.at(line).terminal();
    }

    /** Whether a line is the name of an office: no sentence, with capitals throughout. */
    static boolean isOffice(String line) {
        Look look = Look.at(line);
        if (look.words() > 9 || look.terminal() || look.capitals() + look.functionWords() < look.words()) {
            return false;
        }
        String first = line.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").split("[^\\p{L}]+", 2)[0];
        String[] words = line.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        return OFFICES.contains(first)
                || look.shouted() >= look.words() - look.functionWords()
                        && words.length >= 2
                        && List.of(words).stream().anyMatch(OFFICES::contains);
    }

    /** The office that gave out a text, by the lines above its first paragraph; nothing where it is no release. */
    static Optional<String> issuer(List<String> head) {
        if (head.stream().noneMatch(Release::isMark)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(head);
        for (int i = 0; i < lines.size(); i++) {
            if (!isMark(lines.get(i)) && isOffice(lines.get(i))) {
                String office = inSmallLetters(lines.get(i));
                Optional<String> land = i + 1 < lines.size() ? land(lines.get(i + 1)) : Optional.empty();
                return Optional.of(land.filter(name -> !office.contains(name))
                        .map(name -> office + " of " + name)
                        .orElse(office));
            }
        }
        return Optional.empty();
    }

    /** The name of a state: ARDANIA of "REPUBLIC OF ARDANIA". */
    private static Optional<String> land(String line) {
        var state = STATE.matcher(line);
        return state.matches() ? Optional.of(inSmallLetters(state.group(1))) : Optional.empty();
    }

    /** Words that are printed in capitals, as they are written elsewhere. */
    private static String inSmallLetters(String line) {
        if (line.chars().anyMatch(Character::isLowerCase)) {
            return line;
        }
        StringBuilder words = new StringBuilder();
        for (String word : line.toLowerCase(Locale.ROOT).split(" ")) {
            boolean small = words.length() > 0 && SMALL.contains(word);
            words.append(words.length() > 0 ? " " : "")
                    .append(small || word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return words.toString();
    }
}
