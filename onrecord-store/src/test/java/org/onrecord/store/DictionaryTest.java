package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    private static final List<byte[]> NOTICES =
            IntStream.range(0, 2000).mapToObj(DictionaryTest::notice).toList();

    private static byte[] notice(int number) {
        return ("The harbour office of Sundholm closed berth " + number + " on day " + number * 7 % 365
                        + " after the storm, " + "said Mira Halvorsen, who has led it since " + (1950 + number % 70)
                        + ".")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Dictionary learned() {
        return new Dictionary(Dictionary.learned(NOTICES).orElseThrow());
    }

    @Test
    void packsWhatHasMuchInCommonSmall() {
        byte[] notice = notice(70_707);
        try (Dictionary dictionary = learned()) {
            byte[] packed = dictionary.pack(notice);

            assertThat(packed).hasSizeLessThan(Deflated.PAGE.pack(notice).length);
            assertThat(dictionary.unpack(packed)).isEqualTo(notice);
        }
    }

    @Test
    void packsNothingAtAll() {
        try (Dictionary dictionary = learned()) {
            assertThat(dictionary.unpack(dictionary.pack(new byte[0]))).isEmpty();
        }
    }

    @Test
    void isNamedByWhatIsPackedWithIt() {
        byte[] words = Dictionary.learned(NOTICES).orElseThrow();
        try (Dictionary dictionary = new Dictionary(words)) {
            assertThat(Dictionary.idOf(dictionary.pack(notice(1)))).hasValue(Dictionary.id(words));
        }
        assertThat(Dictionary.idOf(Deflated.PAGE.pack(notice(1)))).isEmpty();
        assertThat(Dictionary.idOf(new byte[] {1})).isEmpty();
    }

    @Test
    void learnsTheSameFromTheSame() {
        assertThat(Dictionary.learned(NOTICES).orElseThrow())
                .isEqualTo(Dictionary.learned(NOTICES).orElseThrow());
    }

    @Test
    void learnsNothingFromTooLittle() {
        assertThat(Dictionary.learned(List.of())).isEmpty();
        assertThat(Dictionary.learned(NOTICES.subList(0, 3))).isEmpty();
    }

    @Test
    void saysThatBytesAreDamaged() {
        try (Dictionary dictionary = learned()) {
            byte[] packed = dictionary.pack(notice(5));
            packed[packed.length - 1] ^= 1;
            assertThatThrownBy(() -> dictionary.unpack(packed))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("a page or reading of the record is damaged");

            byte[] endless = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, (byte) 0xE0, -1, -1, -1, -1, -1, -1, -1, 0x7F};
            assertThatThrownBy(() -> dictionary.unpack(endless))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("its size is lost");
        }
    }
}
