package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

class DeclarationTest {

    @Test
    void takesAPageAtItsWordThatAMachineMadeIt() {
        Wording wording = wording("Disclaimer: This article is auto-generated from feeds.");
        assertThat(wording.value()).isEqualTo(Wording.Value.REWRITTEN);
        assertThat(wording.why()).contains("says of itself");
    }

    @Test
    void trustsAnAgencyStoryThatIsPrintedUnchanged() {
        assertThat(wording("This story has not been edited by our staff and is auto-generated from a syndicated feed.")
                        .value())
                .isEqualTo(Wording.Value.UNKNOWN);
    }

    private static Wording wording(String last) {
        String text =
                "Snow halts trains in Sorhat\n\nTrains stood still in Sorhat on Monday after a night of snow, the railway said.\n\n"
                        + "“We are clearing the line,” Mara Venn, a spokeswoman, said.\n\n" + last + "\n";
        return ReportReader.read(Page.text(text, "snow.txt", Given.NOTHING)).wording();
    }
}
