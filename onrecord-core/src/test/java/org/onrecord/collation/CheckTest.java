package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.record.Reading;

class CheckTest {

    private final List<Reading> press = List.of(
            Press.read("strike.txt", Press.STRIKE),
            Press.read("spun.txt", Press.SPUN),
            Press.read("other.txt", Press.OTHER));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will not load another crate until the rota is fair    | verbatim
            “we will not load another crate until the rota is fair.” | verbatim
            We will not load another crate                           | verbatim
            We will load another crate until the rota is fair        | altered
            We won't load one other crate till the rota is truthful  | only in copies
            The moon is made of green cheese                         | not found
            """)
    void answersInAWord(String quotation, String verdict) {
        assertThat(Check.of(quotation, Optional.empty(), press).verdict().word())
                .isEqualTo(verdict);
    }

    @Test
    void saysHowAQuotationWasAltered() {
        Check check = Check.of("We will load another crate until the rota is fair", Optional.empty(), press);

        assertThat(check.how()).containsExactly(Variant.Kind.NEGATION);
        assertThat(check.changes()).containsExactly(new Change("not", "", Change.What.NEGATION));
        assertThat(check.evidence().get(0).text()).contains("We will not load another crate until the rota is fair");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They will not load another crate until the rota is fair | [We → They]
            We will not load another crate until the rota is lawful | [fair → lawful]
            Surely we will not load another crate until the rota is fair | [ → Surely]
            """)
    void saysWhichWordAtTheEndsIsAnother(String quotation, String changes) {
        assertThat(Check.of(quotation, Optional.empty(), press).changes().stream()
                        .map(change -> change.from() + " → " + change.to())
                        .toList())
                .hasToString(changes);
    }

    @Test
    void saysThatSomebodyElseSaidIt() {
        String quotation = "We will not load another crate until the rota is fair";

        assertThat(Check.of(quotation, Optional.of("Mira Halvorsen"), press).verdict())
                .isEqualTo(Check.Verdict.VERBATIM);
        assertThat(Check.of(quotation, Optional.of("Peter Oyelaran"), press).verdict())
                .isEqualTo(Check.Verdict.ANOTHER_SPEAKERS);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Check.of("", Optional.empty(), press).verdict()).isEqualTo(Check.Verdict.NOT_FOUND);
        assertThat(Check.of("…", Optional.empty(), List.of()).verdict()).isEqualTo(Check.Verdict.NOT_FOUND);
    }
}
