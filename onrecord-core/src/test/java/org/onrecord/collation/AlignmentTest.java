package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {

    private static String told(Words a, Words b, Alignment alignment) {
        return alignment.pairs().stream()
                .map(pair -> a.form(pair.a()) + (pair.same() ? "=" : "~") + b.form(pair.b()))
                .collect(Collectors.joining(" "));
    }

    private static Alignment.Range all(Words words) {
        return new Alignment.Range(0, words.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the toll has risen to 94      | the toll has climbed to 49 | the=the toll=toll has=has risen~climbed to=to 94~49
            the crew was hurt             | the whole crew was hurt    | the=the crew=crew was=was hurt=hurt
            nobody of the crew was hurt   | the crew was hurt          | the=the crew=crew was=was hurt=hurt
            spoke to Calloway there       | spoke to Callaway there    | spoke=spoke to=to calloway~callaway there=there
            """)
    void setsAllOfOneTextBesideAllOfAnother(String one, String other, String pairs) {
        Words a = Words.of(one);
        Words b = Words.of(other);

        Alignment alignment = Alignment.whole(a, all(a), b, all(b));

        assertThat(told(a, b, alignment)).isEqualTo(pairs);
        assertThat(alignment.a()).isEqualTo(all(a));
        assertThat(alignment.b()).isEqualTo(all(b));
    }

    @Test
    void findsThePartThatIsMostAlike() {
        Words a = Words.of("Rain fell all day, yet no lighthouse on the coast went dark at all");
        Words b = Words.of("Engineers swore: no lighthouse on this coast went dark");

        Alignment alignment = Alignment.part(a, all(a), b, all(b));

        assertThat(told(a, b, alignment))
                .isEqualTo("no=no lighthouse=lighthouse on=on the~this coast=coast went=went dark=dark");
        assertThat(a.printed(alignment.a().first(), alignment.a().next()))
                .isEqualTo("no lighthouse on the coast went dark");
        assertThat(b.printed(alignment.b().first(), alignment.b().next()))
                .isEqualTo("no lighthouse on this coast went dark");
        assertThat(alignment.same()).isEqualTo(6);
        assertThat(alignment.sameContent(a)).isEqualTo(4);
    }

    @Test
    void findsNoPartWhereNothingIsAlike() {
        Words a = Words.of("Rain fell");
        Words b = Words.of("Engineers swore");

        assertThat(Alignment.part(a, all(a), b, all(b)).pairs()).isEmpty();
        assertThat(Alignment.whole(a, all(a), b, all(b)).same()).isZero();
    }

    @Test
    void looksAtStretchesInsideLongerTexts() {
        Words a = Words.of("fish bread salt oil");
        Words b = Words.of("oil salt bread wine");

        Alignment alignment = Alignment.whole(a, new Alignment.Range(1, 3), b, new Alignment.Range(1, 3));

        assertThat(alignment.pairs()).allSatisfy(pair -> {
            assertThat(pair.a()).isBetween(1, 2);
            assertThat(pair.b()).isBetween(1, 2);
        });
        assertThat(alignment.same()).isEqualTo(1);
    }

    @Test
    void comparesNoMoreThanThreeHundredWords() {
        Words words = Words.of(IntStream.range(0, 400).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")));

        assertThat(Alignment.whole(words, all(words), words, all(words)).same()).isEqualTo(300);
        assertThat(Alignment.part(words, new Alignment.Range(50, 400), words, all(words))
                        .same())
                .isEqualTo(250);
    }

    @ParameterizedTest
    @CsvSource({
        "ferry, ferry, 2",
        "the, the, 1",
        "the, ferry, -0.6",
        "94, 49, 0.7",
        "94, ferry, -0.6",
        "ferry, 94, -0.6",
        "calloway, callaway, 1.2",
        "ferry, lantern, 0.1"
    })
    void weighsHowMuchAWordSpeaksForStandingForAnother(String one, String other, float weight) {
        assertThat(Likeness.of(Words.of(one), 0, Words.of(other), 0, false)).isEqualTo(weight);
    }

    @Test
    void takesNamesForEachOtherOnlyWhereAllOfTheTextIsSetBesideAll() {
        Words a = Words.of("to Oyelaran");
        Words b = Words.of("to Brekke");

        assertThat(Likeness.of(a, 1, b, 1, false)).isEqualTo(0.5f);
        assertThat(Likeness.of(a, 1, b, 1, true)).isEqualTo(-0.6f);
        assertThat(Likeness.of(a, 1, Words.of("to lantern"), 1, false)).isEqualTo(0.1f);
    }
}
