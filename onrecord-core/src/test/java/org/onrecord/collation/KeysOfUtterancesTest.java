package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/** Keys by which reports meet that print one utterance, and those by which they do not. */
class KeysOfUtterancesTest {

    private static Keys keys(String text) {
        return Keys.of(Press.read("keys.txt", text));
    }

    private static boolean meet(String one, String other) {
        Keys a = keys("Rain fell.\n\n" + one + "\n");
        Keys b = keys("It cleared.\n\n" + other + "\n");
        boolean meet = !a.mayBeOne(b).isEmpty();
        assertThat(!b.mayBeOne(a).isEmpty()).isEqualTo(meet);
        return meet;
    }

    @Test
    void meetOverShortWordsOnlyWhereNearlyAllOfThemAreThere() {
        assertThat(meet(
                        "“The crews want bread,” Mayor Nora Hellem said.",
                        "“The crews want bread,” Mayor Nora Hellem said."))
                .isTrue();
        assertThat(meet(
                        "“The crews want bread,” Mayor Nora Hellem said.",
                        "“The crews want rest,” Mayor Nora Hellem said."))
                .isFalse();
    }

    @Test
    void meetOverAPartOfALongQuotation() {
        String words = "old pilots counted seven lanterns along this reef before heavy fog hid every northern tower";
        String some = "old pilots counted seven lanterns but nobody could tell which ships had sunk or who was aboard";
        String few = "old pilots counted gulls while nobody could tell which ships had sunk or who was aboard";

        assertThat(meet("“" + words + ",” Mayor Nora Hellem said.", "“" + some + ",” Mayor Nora Hellem said."))
                .isTrue();
        assertThat(meet("“" + words + ",” Mayor Nora Hellem said.", "“" + few + ",” Mayor Nora Hellem said."))
                .isFalse();
    }

    @Test
    void doNotMeetOverWordsThatSayNothing() {
        assertThat(meet("“He would not,” Mayor Nora Hellem said.", "“He would not,” Mayor Nora Hellem said."))
                .isFalse();
        assertThat(meet(
                        "“It is up to them to be there when we sail,” Mayor Nora Hellem said.",
                        "“It is up to them to be there when we vote,” Mayor Nora Hellem said."))
                .isFalse();
    }

    @Test
    void meetOutsideQuotationMarksOnlyWherePeopleWithNamesSaySo() {
        String said = " said old pilots counted seven lanterns along this reef before heavy fog.";

        assertThat(meet("Mayor Nora Hellem" + said, "Nora Hellem" + said)).isTrue();
        assertThat(meet("Mayor Nora Hellem" + said, "Officials" + said)).isFalse();
        assertThat(meet("Officials" + said, "Two officials" + said)).isFalse();
    }

    @Test
    void areTheSameWhenTheyWereKept() {
        Keys one = keys("Officials said old pilots counted seven lanterns along this reef before heavy fog.\n");
        Keys other = keys("“Old pilots counted seven lanterns along this reef,” Mayor Nora Hellem said.\n");

        assertThat(Keys.of(one.bytes()).bytes()).isEqualTo(one.bytes());
        assertThat(Keys.of(one.bytes()).mayBeOne(Keys.of(other.bytes()))).isEqualTo(one.mayBeOne(other));
        assertThat(Keys.of(one.bytes()).mayBeOne(Keys.of(one.bytes()))).isEmpty();
    }

    @Test
    void doNotMeetOverNamesAlone() {
        assertThat(meet(
                        "“I met the Union of Coastal States there twice,” Mayor Nora Hellem said.",
                        "“Nobody told the Union of Coastal States why boats burn,” Mayor Nora Hellem said."))
                .isFalse();
    }

    @Test
    void nameTheUtterancesThatMayBeOne() {
        Keys one = keys(
                "“Rain kept old pilots indoors,” Mayor Nora Hellem said.\n\n“Old pilots counted seven lanterns along this"
                        + " reef,” Hellem said.\n");
        Keys other = keys("“Old pilots counted seven lanterns along this reef,” Mayor Nora Hellem said.\n");

        assertThat(one.mayBeOne(other)).containsExactly(new Keys.Pair(1, 0));
        assertThat(other.mayBeOne(one)).containsExactly(new Keys.Pair(0, 1));
    }

    @Test
    void areFiledAscendingAndEachOnce() {
        int[] wording = Keys.of(new OnRecord()
                        .read(Page.text(
                                Press.STRIKE + "\n“Rota after rota after rota after rota is fair,” Halvorsen said.\n",
                                "strike.txt",
                                Given.NOTHING.withUrl("https://gazette.example/strike"))))
                .wording();

        assertThat(wording).isSorted().doesNotHaveDuplicates();
        assertThat(wording[wording.length - 1] >>> 24).isEqualTo(2);
        assertThat(keys(Press.STRIKE).wording()).hasSizeLessThan(wording.length);
        assertThat(Arrays.stream(keys("Rain fell.\n").wording())).allMatch(key -> key < 2 << 24);
    }

    @Test
    void tellHowManyDaysLieBetweenReports() {
        Keys first = Keys.of(Press.read("a", "Rain fell.\n", "2024-05-30"));

        assertThat(first.daysTo(Keys.of(Press.read("b", "Rain fell.\n", "2024-06-02"))))
                .isEqualTo(3);
        assertThat(first.daysTo(Keys.of(Press.read("b", "Rain fell.\n", "2024-05-28"))))
                .isEqualTo(2);
        assertThat(first.daysTo(keys("Rain fell.\n"))).isZero();
        assertThat(keys("Rain fell.\n").daysTo(first)).isZero();
    }

    @Test
    void tellThatAReportThatSharesAPassageMayBeACopy() {
        String own = IntStream.range(0, 40)
                .mapToObj(i -> "w" + Integer.toString(i * 7919, 36) + "x")
                .collect(Collectors.joining(" "));

        assertThat(keys(Press.STRIKE).mayBeCopy(keys(Press.STRIKE))).isTrue();
        assertThat(keys(Press.STRIKE).mayBeCopy(keys("The " + own + ".\n"))).isFalse();
        assertThat(keys(Press.STRIKE).mayBeCopy(keys("Fish.\n"))).isFalse();
    }
}
