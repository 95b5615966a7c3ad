package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Small structures that the collation is built on. */
class GroupsTest {

    @Test
    void joinsWhatIsJoinedThroughOthers() {
        Groups groups = new Groups(7);
        groups.join(5, 3);
        groups.join(6, 5);
        groups.join(1, 4);
        groups.join(3, 1);

        assertThat(groups.all()).containsExactly(List.of(0), List.of(1, 3, 4, 5, 6), List.of(2));
        assertThat(groups.of(6)).isEqualTo(1);
        assertThat(groups.of(2)).isEqualTo(2);
    }

    @Test
    void numbersKeysInTheOrderInWhichTheyCome() {
        IntNumbers numbers = new IntNumbers();
        numbers.addAll(new int[] {40, -3, 40, 0, Integer.MIN_VALUE});

        assertThat(numbers.size()).isEqualTo(4);
        assertThat(numbers.of(40)).isZero();
        assertThat(numbers.of(-3)).isEqualTo(1);
        assertThat(numbers.of(0)).isEqualTo(2);
        assertThat(numbers.of(Integer.MIN_VALUE)).isEqualTo(3);
        assertThat(numbers.of(41)).isEqualTo(-1);
        assertThat(numbers.containsAny(new int[] {7, 8, -3})).isTrue();
        assertThat(numbers.containsAny(new int[] {7, 8})).isFalse();
        assertThat(numbers.containsAny(new int[0])).isFalse();
    }

    @Test
    void keepsTheNumbersOfManyKeys() {
        IntNumbers numbers = new IntNumbers();
        for (int key = 0; key < 5000; key++) {
            numbers.add(key * 8191);
        }

        assertThat(numbers.size()).isEqualTo(5000);
        for (int key = 0; key < 5000; key++) {
            assertThat(numbers.of(key * 8191)).isEqualTo(key);
            assertThat(numbers.of(key * 8191 + 1)).isEqualTo(-1);
        }
    }

    @Test
    void filesReportsUnderTheKeysThatAreAskedFor() {
        List<Filed> all = List.of(
                filed("a", "Mayor Nora Hellem met Minister Ruben Okafor."), filed("b", "Mayor Nora Hellem slept."));
        int[] names = all.get(0).keys().names();
        IntNumbers asked = new IntNumbers();
        asked.addAll(names);
        Filing filing = new Filing(asked, all, Keys::names);
        int hellem = filing.number(all.get(1).keys().names()[0]);

        assertThat(filing.keys()).isEqualTo(2);
        assertThat(filing.size(hellem)).isEqualTo(2);
        assertThat(filing.at(hellem, 0)).isZero();
        assertThat(filing.at(hellem, 1)).isEqualTo(1);
        assertThat(filing.place(hellem, 1)).isEqualTo(1);
        assertThat(filing.size(1 - hellem)).isEqualTo(1);
        assertThat(filing.place(1 - hellem, 1)).isNegative();
        assertThat(filing.number(12345)).isEqualTo(-1);
    }

    @Test
    void filesNobodyUnderKeysThatNobodyAskedFor() {
        IntNumbers asked = new IntNumbers();
        asked.add(12345);
        Filing filing = new Filing(asked, List.of(filed("a", "Nora Hellem met Anselm Korda.")), Keys::names);

        assertThat(filing.size(0)).isZero();
    }

    private static Filed filed(String id, String text) {
        return new Filed(id, Keys.of(Press.read(id, text)), Filed.NONE);
    }
}
