package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses and titles, and the names of houses that stand in them. */
final class HostTest {

    private static Host host(String address) {
        return Host.of(address).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.sorhattimes.example/a, sorhattimes.example, sorhattimes",
        "https://m.sorhattimes.co.kt/a, sorhattimes.co.kt, sorhattimes",
        "https://amp.sorhattimes.example:8080/a, sorhattimes.example, sorhattimes",
        "https://news.sorhat-times.example/a, news.sorhat-times.example, sorhattimes",
        "http://LOCALHOST/a, localhost, localhost",
        "http://co.kt/a, co.kt, co",
    })
    void readsHostAndRegisteredWord(String address, String name, String label) {
        assertThat(host(address)).isEqualTo(new Host(name, label));
    }

    @ParameterizedTest
    @CsvSource({"sorhat times", "/tanker.html", "https://sorhat times.example/"})
    void findsNoHostInWhatIsNoAddress(String address) {
        assertThat(Host.of(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://velmoran.com.vm/, The Velmoran",
        "https://velmorannews.example/, The Velmoran",
        "https://velmoran.example/, Velmoran Daily",
        "https://kt.example/, Kesteria Today",
        "https://tkt.example/, The Kesteria Today",
        "https://kt.example/, The Kesteria Today",
        "https://abc.example/, ABC",
        "https://kt.example/, «Kesteria Today»",
    })
    void vouchesForTheNameThatFits(String address, String house) {
        assertThat(host(address).vouchesFor(house)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://velmoran.example/, The Sorhat Times",
        "https://velmorannewsandweather.example/, Velmoran",
        "https://velmoran.example/, The",
        "https://abc.example/, Abcissa Daily",
        "https://x.example/, X",
    })
    void vouchesForNoOtherName(String address, String house) {
        assertThat(host(address).vouchesFor(house)).isFalse();
    }

    @Test
    void readsATitleWithoutTheNamesAtEitherEnd() {
        assertThat(Titles.readings("Sorhat Times | Toll rises - World"))
                .containsExactlyInAnyOrder(
                        "Sorhat Times | Toll rises - World",
                        "Sorhat Times | Toll rises",
                        "Sorhat Times",
                        "Toll rises - World",
                        "World",
                        "Toll rises");
    }

    @Test
    void leavesATitleThatIsFarTooLongWhole() {
        String title = "Toll rises | ".repeat(60);
        assertThat(Titles.readings(title)).containsExactly(title);
        assertThat(Titles.pieces(title)).isEmpty();
        assertThat(Titles.bare(title, List.of("Toll rises"))).isEqualTo(title);
    }

    @Test
    void partsTheNamesInATitle() {
        assertThat(Titles.pieces("Toll rises - World :: The Sorhat Times|Kesteria"))
                .containsExactly("Toll rises", "World", "The Sorhat Times", "Kesteria");
        assertThat(Titles.pieces("Toll-free calls for Sorhat")).containsExactly("Toll-free calls for Sorhat");
    }

    @ParameterizedTest
    @CsvSource({
        "Toll rises - The Sorhat Times",
        "Sorhat Times: Toll rises",
        "Toll rises | SorhatTimes.com",
        "Toll rises » Sorhat Times Online » Sorhat Times",
    })
    void takesTheHouseOffEitherEndOfATitle(String title) {
        assertThat(Titles.bare(title, List.of("Harbour Media", "Sorhat Times"))).isEqualTo("Toll rises");
    }

    @ParameterizedTest
    @CsvSource({"Toll rises - World", "Toll rises in Sorhat", "Toll rises - Sorhat"})
    void leavesATitleWithoutTheHouseAsItIs(String title) {
        assertThat(Titles.bare(title, List.of("", "Sorhat Times"))).isEqualTo(title);
    }
}
