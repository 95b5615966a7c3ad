package org.onrecord.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.record.Figure;

/**
 * Ties a figure to the one that it is a part of: "40 people, including 12 children", "eight Americans were among more than 100
 * hostages", "22 of the 38 crews", "three of the deaths".
 */
final class Portions {

    private static final WordList HOLDING = WordList.of("including", "includes", "include", "included", "comprising");
    private static final WordList POINTING = WordList.of("them", "whom", "those", "which", "these");
    private static final WordList FALLEN = WordList.of("victims", "dead", "deaths", "casualties", "injured", "wounded");
    private static final WordList INJURED = WordList.of("injured", "wounded");
    /** How many tokens lie between "including" and its number, and between a part and its whole. */
    private static final int CLOSE = 4;

    private static final int NEAR = 9;
    private static final int BLOCKS = 2;
    /** So many figures back a whole is looked for. */
    private static final int FARTHEST = 200;

    private final Copy copy;
    private final Analysis analysis;
    private final List<Amount> amounts;

    Portions(Copy copy, List<Amount> amounts) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.amounts = amounts;
    }

    /** The figures, each part tied to its whole. */
    List<Figure> link(List<Figure> figures) {
        List<Figure> linked = new ArrayList<>(figures);
        for (int i = 0; i < amounts.size(); i++) {
            OptionalInt whole = whole(linked, i);
            if (whole.isPresent() && isLess(linked.get(i), linked.get(whole.getAsInt()))) {
                Figure part = linked.get(i);
                Figure all = linked.get(whole.getAsInt());
                linked.set(i, part.inside(all, isIncluded(i) ? part.measure().or(all::measure) : part.measure()));
            }
        }
        return linked;
    }

    private OptionalInt whole(List<Figure> figures, int part) {
        OptionalInt beside = beside(part);
        if (beside.isPresent()) {
            return beside;
        }
        if (isIncluded(part)) {
            return part > 0 && sameSentence(part - 1, part) ? OptionalInt.of(part - 1) : OptionalInt.empty();
        }
        return isOfThose(part) ? before(figures, part) : alike(figures, part);
    }

    /** "Seventy-one of the victims were in Dravan and 23 in Ulmeth": the second is a part of the same. */
    private OptionalInt alike(List<Figure> figures, int part) {
        boolean alike = part > 0
                && sameSentence(part - 1, part)
                && isOfThose(part - 1)
                && figures.get(part).counted().isPresent()
                && figures.get(part).counted().equals(figures.get(part - 1).counted());
        return alike ? whole(figures, part - 1) : OptionalInt.empty();
    }

    /** "1,200 of Kestrel's 9,000 workers", "were among more than 100 hostages": the next number. */
    private OptionalInt beside(int part) {
        int next = part + 1;
        if (next >= amounts.size() || !sameSentence(part, next)) {
            return OptionalInt.empty();
        }
        int end = amounts.get(part).range().end();
        int first = amounts.get(next).range().first();
        boolean inside = amounts.get(part).range().overlaps(amounts.get(next).range());
        boolean of = end < first && first - end <= CLOSE && analysis.is(end, "of");
        boolean among = false;
        for (int token = end; token < first && first - end <= NEAR; token++) {
            among |= analysis.is(token, "among") && first - token <= 2;
        }
        return inside || of || among ? OptionalInt.of(next) : OptionalInt.empty();
    }

    /** "including at least 12 children", "among them two nurses". */
    private boolean isIncluded(int part) {
        int first = amounts.get(part).range().first();
        for (int token = Math.max(0, first - CLOSE); token < first; token++) {
            boolean near = copy.blockOf()[token] == copy.blockOf()[first] && !hasComma(token + 1, first);
            boolean among =
                    analysis.is(token, "among") && token + 1 < first && POINTING.contains(analysis.lower(token + 1));
            if (near && (HOLDING.contains(analysis.lower(token)) || among)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasComma(int first, int end) {
        for (int token = first; token < end; token++) {
            if (analysis.tag(token) == Tag.COMMA) {
                return true;
            }
        }
        return false;
    }

    /** "three of them", "of whom 12", "Seventy-one of the victims". */
    private boolean isOfThose(int part) {
        int end = amounts.get(part).range().end();
        int first = amounts.get(part).range().first();
        boolean whom = first > 1 && analysis.is(first - 2, "of") && POINTING.contains(analysis.lower(first - 1));
        if (end + 1 >= copy.size() || !analysis.is(end, "of")) {
            return whom;
        }
        boolean those = POINTING.contains(analysis.lower(end + 1));
        boolean fallen =
                analysis.is(end + 1, "the") && end + 2 < copy.size() && FALLEN.contains(analysis.lower(end + 2));
        return whom || those || fallen;
    }

    /** The last figure of things without a unit, not far back, that is no part itself. */
    private OptionalInt before(List<Figure> figures, int part) {
        int here = copy.blockOf()[amounts.get(part).number()];
        Optional<String> fate = fate(part);
        for (int i = part - 1; i >= Math.max(0, part - FARTHEST); i--) {
            int there = copy.blockOf()[amounts.get(i).number()];
            if (fate.isEmpty() && here - there > BLOCKS) {
                break;
            }
            boolean whole = figures.get(i).unit().isEmpty()
                    && (fate.isEmpty() || fate.equals(figures.get(i).measure()))
                    && figures.get(i).partOf().isEmpty()
                    && isLess(figures.get(part), figures.get(i));
            if (whole) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** What befell "the victims" and "the wounded" of whom some are told. */
    private Optional<String> fate(int part) {
        int of = amounts.get(part).range().end() + 2;
        if (of < copy.size() && FALLEN.contains(analysis.lower(of)) && isOfThose(part)) {
            return Optional.of(INJURED.contains(analysis.lower(of)) ? "injured" : "killed");
        }
        return Optional.empty();
    }

    private boolean sameSentence(int a, int b) {
        return analysis.tokens().sentenceOf(amounts.get(a).number())
                == analysis.tokens().sentenceOf(amounts.get(b).number());
    }

    private static boolean isLess(Figure part, Figure whole) {
        boolean comparable = part.unit().equals(whole.unit());
        return comparable
                && (part.value().isEmpty()
                        || whole.value().isEmpty()
                        || part.value().getAsDouble() < whole.value().getAsDouble());
    }
}
