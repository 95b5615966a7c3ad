package org.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Places of a text, counted both ways, and its names. */
class OffsetsTest {

    @Test
    void countsASurrogatePairAsOneCodePoint() {
        CodePoints points = CodePoints.of("😀 said 😀!");

        assertThat(points.at(0)).isZero();
        assertThat(points.at(1)).as("inside the pair").isEqualTo(1);
        assertThat(points.at(2)).isEqualTo(1);
        assertThat(points.at(3)).isEqualTo(2);
        assertThat(points.at(8)).isEqualTo(7);
        assertThat(points.at(10)).isEqualTo(8);
        assertThat(points.utf16(0)).isZero();
        assertThat(points.utf16(1)).isEqualTo(2);
        assertThat(points.utf16(2)).isEqualTo(3);
        assertThat(points.utf16(7)).isEqualTo(8);
        assertThat(points.utf16(8)).isEqualTo(10);
    }

    @Test
    void countsMoreThanEightPairsAndNoLoneSurrogate() {
        CodePoints many = CodePoints.of("😀".repeat(20));
        assertThat(many.at(40)).isEqualTo(20);
        assertThat(many.utf16(20)).isEqualTo(40);
        assertThat(many.utf16(9)).isEqualTo(18);

        assertThat(CodePoints.of("a\uD83D b\uDE00").at(5)).isEqualTo(5);
        assertThat(CodePoints.of("\uDE00\uD83D").at(2)).isEqualTo(2);
    }

    @Test
    void holdsItsStartAndNotItsEnd() {
        Span span = new Span(2, 5);

        assertThat(span.contains(1)).isFalse();
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(4)).isTrue();
        assertThat(span.contains(5)).isFalse();
        assertThat(span.contains(new Span(2, 5))).isTrue();
        assertThat(span.contains(new Span(1, 5))).isFalse();
        assertThat(span.contains(new Span(2, 6))).isFalse();
        assertThat(span.overlaps(new Span(5, 7))).isFalse();
        assertThat(span.overlaps(new Span(0, 2))).isFalse();
        assertThat(span.overlaps(new Span(4, 7))).isTrue();
        assertThat(span.overlaps(new Span(0, 3))).isTrue();
        assertThat(span.cover(new Span(7, 9))).isEqualTo(new Span(2, 9));
        assertThat(span).isGreaterThan(new Span(2, 6)).isLessThan(new Span(3, 9));
        assertThat(new Quotation(span, span, 1, true, false))
                .isLessThan(new Quotation(new Span(3, 9), span, 1, true, false));
        assertThatThrownBy(() -> new Span(3, 2)).hasMessage("not a span: 3..2");
        assertThatThrownBy(() -> new Span(-1, 2)).hasMessage("not a span: -1..2");
    }

    @Test
    void namesADocumentByItsBytesAndItsPlace() {
        // printf 'a\0b' | sha256sum
        assertThat(Digest.document("a".getBytes(StandardCharsets.UTF_8), "b"))
                .isEqualTo("sha256:59b271ae1bbcb1d31d41929817f4b16fb439eb4f31520b5ad1d5ce98920a7138");
        // printf abc | sha256sum, an example of FIPS 180-4
        assertThat(Digest.bytes("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void tellsTextsApartWhateverTheirLetters() {
        Set<Long> hashes = new HashSet<>();
        for (int length = 0; length < 40; length++) {
            for (String letter : new String[] {"a", "b", "é", "\0"}) {
                hashes.add(Digest.of(letter.repeat(length)));
            }
        }
        assertThat(hashes).hasSize(1 + 39 * 4);
        assertThat(Digest.of("We waited", 3, 9)).isEqualTo(Digest.of("waited"));
        assertThat(Digest.of("waited")).isNotZero().isNotEqualTo(Digest.of("detiaw"));
    }
}
