package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class TokenizerTest {

    /** Tokens are parted by blanks, sentences by " / ". */
    private static String divided(String text) {
        Tokens tokens = English.tokens(text, List.of(new Span(0, text.length())));
        StringBuilder divided = new StringBuilder();
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            divided.append(sentence == 0 ? "" : " / ");
            for (int i = tokens.sentenceStart(sentence); i < tokens.sentenceEnd(sentence); i++) {
                divided.append(i == tokens.sentenceStart(sentence) ? "" : " ")
                        .append(text, tokens.start(i), tokens.end(i));
            }
        }
        return divided.toString();
    }

    @Test
    void keepsWhatBelongsTogetherAndPartsTheRest() {
        assertThat(divided("Mr. Brask's \"post-war\" plan cost $4.5 million."))
                .isEqualTo("Mr. Brask 's \" post-war \" plan cost $ 4.5 million .");
        assertThat(divided("It rose 12.5% to €3,400.")).isEqualTo("It rose 12.5 % to € 3,400 .");
        assertThat(divided("They don't know what she'll say.")).isEqualTo("They do n't know what she 'll say .");
        assertThat(divided("The harbor can’t reopen; it won’t.")).isEqualTo("The harbor ca n’t reopen ; it wo n’t .");
        assertThat(divided("Write to desk@example.org or see https://example.org/a?b=1."))
                .isEqualTo("Write to desk@example.org or see https://example.org/a?b=1 .");
        assertThat(divided("@harbor_desk posted #strike at 9:30 p.m. on Tuesday."))
                .isEqualTo("@harbor_desk posted #strike at 9:30 p.m. on Tuesday .");
        assertThat(divided("J. R. Tolle of St. Ansel met Lt. Col. Reel."))
                .isEqualTo("J. R. Tolle of St. Ansel met Lt. Col. Reel .");
        assertThat(divided("The U.S. envoy left at 6 a.m. local time."))
                .isEqualTo("The U.S. envoy left at 6 a.m. local time .");
        assertThat(divided("Wait… what?!")).isEqualTo("Wait … what ?!");
        assertThat(divided("The 18-year-old said so -- twice.")).isEqualTo("The 18 - year - old said so -- twice .");
        assertThat(divided("‘We’re “done”,’ he said.")).isEqualTo("‘ We ’re “ done ” , ’ he said .");
        assertThat(divided("Some 3,400 km² and 12km away.")).isEqualTo("Some 3,400 km² and 12km away .");
    }

    @Test
    void endsASentenceBehindAFullStopAndItsQuotationMark() {
        assertThat(divided("“We go home.” He left. ‘No!’ she said."))
                .isEqualTo("“ We go home . ” / He left . / ‘ No ! ’ she said .");
    }

    @Test
    void doesNotEndASentenceBehindTitlesInitialsAndAbbreviations() {
        assertThat(divided("Gov. A. B. Orhel met Ms. Reel of Mills Inc. in Jan. 2024. It rained."))
                .isEqualTo("Gov. A. B. Orhel met Ms. Reel of Mills Inc. in Jan. 2024 . / It rained .");
    }

    @Test
    void endsASentenceAtTheEndOfEveryBlock() {
        String text = "Port reopens\nPHOTO: The port on Monday\nBram Tolle arrived";
        List<Span> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            lines.add(new Span(start, end));
            start = end + 1;
        }
        assertThat(English.tokens(text, lines).sentences()).isEqualTo(3);
    }

    @Test
    void readsOnWhereAGarbledPageHasLostItsSpaces() {
        assertThat(divided("The talks ended.They went home.\"We tried,\"Reel said."))
                .isEqualTo("The talks ended . / They went home . / \" We tried , \" Reel said .");
    }
}
