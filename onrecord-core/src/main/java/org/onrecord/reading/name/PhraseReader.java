package org.onrecord.reading.name;

import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.English;
import org.onrecord.language.Name;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;
import org.onrecord.report.PartKind;

/** Reads phrases off the trees of a report: one for every noun or pronoun that heads one. */
final class PhraseReader {

    private static final int NONE = Analysis.NONE;
    /** No phrase reaches further to the right of its head. */
    private static final int LONGEST_TAIL = 24;

    private static final WordList DEFINITE =
            WordList.of("the", "this", "that", "these", "those", "its", "their", "his", "her");
    private static final WordList GROUP_PRONOUNS =
            WordList.of("others", "some", "many", "most", "both", "several", "all");

    private static final WordList CALENDAR = WordList.of(English.class, "calendar.txt");

    private final Copy copy;
    private final Analysis analysis;
    private final RoleReader roles;
    private final Descriptions descriptions;
    private final List<Phrase> found;
    private final int[] idByHead;

    PhraseReader(Copy copy, List<Phrase> found) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.roles = new RoleReader(copy);
        this.descriptions = new Descriptions(copy);
        this.found = found;
        idByHead = new int[copy.size()];
        java.util.Arrays.fill(idByHead, NONE);
    }

    void read() {
        for (int token = 0; token < copy.size(); token++) {
            if (heads(token)) {
                Phrase phrase = phrase(token);
                idByHead[token] = phrase.id();
                found.add(phrase);
            }
        }
    }

    /** Whether a token heads a phrase: nouns and pronouns that are no part of another noun. */
    private boolean heads(int token) {
        Tag tag = analysis.tag(token);
        Relation relation = analysis.relation(token);
        if (isOwnerOfRole(token, relation) || isBehindRole(token)) {
            return true;
        }
        if (descriptions.isInside(token)) {
            return false;
        }
        if (isAlone(token)) {
            return true;
        }
        if (relation == Relation.FLAT
                || relation == Relation.COMPOUND
                || relation == Relation.FIXED
                || relation == Relation.NMOD_DESC
                || relation == Relation.GOESWITH) {
            return false;
        }
        int name = analysis.nameOf(token);
        if (name == NONE && relation == Relation.AMOD && tag.isNoun()) {
            return false;
        }
        if (name != NONE && nameHead(analysis.names().get(name)) != token) {
            return false;
        }
        if (tag.isNoun() || tag == Tag.PRP || tag == Tag.PRP$ || tag == Tag.WP || tag == Tag.WP$ || tag == Tag.WDT) {
            return tag != Tag.WDT || Pronoun.is(analysis.lower(token));
        }
        if (name != NONE && analysis.names().get(name).type() != Name.Type.OTHER) {
            return true;
        }
        boolean asNoun = relation.isSubject()
                || relation == Relation.OBJ
                || relation == Relation.IOBJ
                || relation == Relation.OBL
                || relation == Relation.NMOD
                || relation == Relation.OBL_AGENT;
        return asNoun && (tag == Tag.CD || tag == Tag.DT || tag == Tag.JJ || tag == Tag.JJR || tag == Tag.JJS);
    }

    /** "National Disaster Agency spokeswoman Ilse Marand": the agency is spoken of too. */
    private boolean isOwnerOfRole(int token, Relation relation) {
        int name = analysis.nameOf(token);
        return (relation == Relation.COMPOUND || relation == Relation.NMOD_DESC)
                && name != NONE
                && analysis.names().get(name).type() == Name.Type.ORGANIZATION
                && analysis.names().get(name).next()
                                - analysis.names().get(name).first()
                        > 1
                && nameHead(analysis.names().get(name)) == token
                && isPersonNoun(analysis.head(token));
    }

    /** A name that the tree hangs on a comma. */
    private boolean isAlone(int token) {
        int name = analysis.nameOf(token);
        int above = analysis.head(token);
        return name != NONE
                && above != NONE
                && analysis.tag(above).isPunctuation()
                && nameHead(analysis.names().get(name)) == token;
    }

    /** "chief negotiator Park Jin-ho said": the name, where the tree hangs it on the office before it. */
    private boolean isBehindRole(int token) {
        int name = analysis.nameOf(token);
        return name != NONE
                && analysis.names().get(name).type() == Name.Type.PERSON
                && nameHead(analysis.names().get(name)) == token
                && analysis.head(token) == analysis.names().get(name).first() - 1
                && isPersonNoun(analysis.head(token));
    }

    private boolean isPersonNoun(int token) {
        return token != NONE
                && Nouns.kind(analysis.lemmaHash(token), analysis.lower(token))
                        .filter(kind -> kind == Entity.Type.PERSON)
                        .isPresent();
    }

    /** The token of a name that the rest of the sentence hangs on. */
    private int nameHead(Name name) {
        for (int token = name.first(); token < name.next(); token++) {
            int head = analysis.head(token);
            if (head < name.first() || head >= name.next()) {
                return token;
            }
        }
        return name.next() - 1;
    }

    private Phrase phrase(int head) {
        int name = analysis.nameOf(head);
        Tag tag = analysis.tag(head);
        boolean pronoun = (tag == Tag.PRP || tag == Tag.PRP$ || tag == Tag.WP || tag == Tag.WP$ || tag == Tag.WDT)
                && Pronoun.is(analysis.lower(head));
        if (pronoun) {
            return pronoun(head);
        }
        if (descriptions.isDemonym(head)) {
            return nominal(head);
        }
        return name != NONE && analysis.names().get(name).type() != Name.Type.OTHER
                ? named(head, analysis.names().get(name))
                : isUnknownName(head)
                        ? named(head, new Name(properStart(head), head + 1, Name.Type.OTHER))
                        : nominal(head);
    }

    /** A proper noun that the network took for no name and that is no title, month or weekday: the name of something. */
    private boolean isUnknownName(int head) {
        return (analysis.tag(head) == Tag.NNP || isSetAsName(head))
                && analysis.capital(head)
                && copy.block(head).kind() != PartKind.HEADLINE
                && Nouns.kind(analysis.lemmaHash(head), analysis.lower(head)).isEmpty()
                && !CALENDAR.contains(analysis.lower(head));
    }

    /** "Mountain Relief, a charity": a noun in capitals behind a proper noun. */
    private boolean isSetAsName(int head) {
        return analysis.tag(head) == Tag.NN
                && analysis.capital(head)
                && head > 0
                && analysis.tokens().sentenceOf(head - 1) == analysis.tokens().sentenceOf(head)
                && analysis.tag(head - 1) == Tag.NNP
                && analysis.capital(head - 1);
    }

    private int properStart(int head) {
        int first = head;
        while (first > left(head) && analysis.tag(first - 1) == Tag.NNP && analysis.capital(first - 1)) {
            first--;
        }
        return first;
    }

    private Phrase pronoun(int head) {
        Pronoun pronoun = Pronoun.of(analysis.lower(head));
        Sex sex = pronoun == Pronoun.HE ? Sex.MALE : pronoun == Pronoun.SHE ? Sex.FEMALE : Sex.UNKNOWN;
        boolean plural = pronoun == Pronoun.THEY || pronoun == Pronoun.WE;
        Entity.Type kind = pronoun == Pronoun.HE || pronoun == Pronoun.SHE || pronoun == Pronoun.I
                ? Entity.Type.PERSON
                : Entity.Type.OTHER;
        Range range = Range.of(head);
        return new Phrase(
                found.size(),
                head,
                range,
                range,
                Mention.Form.PRONOUN,
                kind,
                Optional.of(pronoun),
                sex,
                plural,
                true,
                Optional.empty(),
                List.of());
    }

    private Phrase named(int head, Name name) {
        Range core = new Range(name.first(), name.next());
        Range range = core.cover(new Range(left(head), core.end()));
        Entity.Type kind = isIntroduced(head, core)
                ? Entity.Type.PERSON
                : switch (name.type()) {
                    case PERSON -> Entity.Type.PERSON;
                    case ORGANIZATION -> Entity.Type.ORGANIZATION;
                    case PLACE -> Entity.Type.PLACE;
                    case OTHER -> Entity.Type.OTHER;
                };
        List<Phrase.RolePhrase> printed = kind == Entity.Type.PERSON ? roles.of(core, head, range.first()) : List.of();
        Sex sex = kind == Entity.Type.PERSON ? sex(core, printed, range) : Sex.UNKNOWN;
        return new Phrase(
                found.size(),
                head,
                core,
                range,
                Mention.Form.NAME,
                kind,
                Optional.empty(),
                sex,
                false,
                true,
                owner(head),
                printed);
    }

    /** Whether a name of two or three words stands behind what only persons are called: "organiser Berta Lindqvist". */
    private boolean isIntroduced(int head, Range core) {
        int role = analysis.child(head, Relation.NMOD_DESC);
        return core.length() >= 2 && core.length() <= 3 && role != NONE && role < core.first() && isPersonNoun(role);
    }

    private Sex sex(Range core, List<Phrase.RolePhrase> printed, Range range) {
        for (int token = range.first(); token < core.end() - 1; token++) {
            Sex sex = Nouns.sexOfNoun(analysis.lower(token));
            if (sex != Sex.UNKNOWN) {
                return sex;
            }
        }
        for (Phrase.RolePhrase role : printed) {
            for (int token = role.title().first(); token < role.title().end(); token++) {
                Sex sex = Nouns.sexOfNoun(analysis.lower(token));
                if (sex != Sex.UNKNOWN) {
                    return sex;
                }
            }
        }
        return core.length() > 1 ? Nouns.sexOfGivenName(analysis.lower(core.first())) : Sex.UNKNOWN;
    }

    private Phrase nominal(int head) {
        int first = descriptions.ageStart(head);
        Range core = new Range(first == NONE ? left(head) : first, descriptions.end(head));
        Range range = new Range(core.first(), Math.max(core.end(), right(head)));
        boolean plural = analysis.tag(head) == Tag.NNS
                || analysis.tag(head) == Tag.NNPS
                || GROUP_PRONOUNS.contains(analysis.lower(head))
                || isCount(head);
        Entity.Type kind = descriptions.kind(head);
        boolean several = plural && kind == Entity.Type.PERSON || kind == Entity.Type.OTHER && isCount(head);
        Sex sex = plural ? Sex.UNKNOWN : Nouns.sexOfNoun(analysis.lower(head));
        boolean definite =
                DEFINITE.contains(analysis.lower(core.first())) || analysis.child(head, Relation.NMOD_POSS) != NONE;
        return new Phrase(
                found.size(),
                head,
                core,
                range,
                Mention.Form.NOMINAL,
                several ? Entity.Type.GROUP : kind,
                Optional.empty(),
                sex,
                plural,
                definite,
                owner(head),
                List.of());
    }

    private boolean isCount(int head) {
        boolean single = analysis.is(head, "one") && (head == 0 || analysis.tag(head - 1) != Tag.HYPH);
        return analysis.tag(head) == Tag.CD && !single;
    }

    private Optional<Integer> owner(int head) {
        int owner = analysis.child(head, Relation.NMOD_POSS);
        return owner == NONE || idByHead[owner] == NONE ? Optional.empty() : Optional.of(idByHead[owner]);
    }

    /** The first token of what stands before a head, or before the name that it is of, and belongs to it. */
    private int left(int head) {
        int name = analysis.nameOf(head);
        if (name == NONE) {
            return left(head, head);
        }
        Name whole = analysis.names().get(name);
        int first = whole.first();
        for (int round = 0; round < whole.next() - whole.first(); round++) {
            for (int token = whole.next() - 1; token >= whole.first(); token--) {
                first = left(token, first);
            }
        }
        return first;
    }

    private int left(int head, int before) {
        int first = before;
        for (int i = analysis.childCount(head) - 1; i >= 0; i--) {
            int child = analysis.child(head, i);
            if (child >= first) {
                continue;
            }
            boolean belongs = switch (analysis.relation(child)) {
                case DET, DET_PREDET, AMOD, COMPOUND, NMOD_POSS, NMOD_DESC, NUMMOD, FLAT, NMOD_UNMARKED, GOESWITH ->
                    true;
                case PUNCT -> analysis.tag(child) == Tag.HYPH;
                case ADVMOD -> analysis.tag(child).isAdverb() && child == first - 1;
                default -> false;
            };
            if (!belongs || analysis.rightEdge(child) + 1 < first) {
                break;
            }
            first = Math.min(first, analysis.leftEdge(child));
        }
        return first;
    }

    /** The token behind what follows a head and narrows it: "of Dravan", "familiar with the matter", "who were present". */
    private int right(int head) {
        int end = head + 1;
        for (int i = 0; i < analysis.childCount(head); i++) {
            int child = analysis.child(head, i);
            if (child < end) {
                continue;
            }
            boolean belongs = switch (analysis.relation(child)) {
                case NMOD, ACL, ACL_RELCL, AMOD, FLAT, NUMMOD, COMPOUND -> true;
                default -> false;
            };
            int edge = analysis.rightEdge(child) + 1;
            if (!belongs || analysis.leftEdge(child) > end || edge - head > LONGEST_TAIL) {
                break;
            }
            end = edge;
        }
        while (end > head + 1 && analysis.tag(end - 1).isPunctuation()) {
            end--;
        }
        return end;
    }
}
