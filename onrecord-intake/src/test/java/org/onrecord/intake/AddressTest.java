package org.onrecord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Given;

@Timeout(60)
class AddressTest {

    private final Fetcher fetcher = new Fetcher(Terms.USUAL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1.",
                "10.0.0.1",
                "172.16.0.1:8080",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:a9fe:a9fe]",
                "[::127.0.0.1]",
                "[fe80::1]",
                "[fd00::1]",
                "[ff02::1]",
                "[64:ff9b::10.0.0.1]",
                "[2002:7f00:1::]",
                "[2001:db8::1]",
                "localhost",
                "LOCALHOST.",
                "desk.localhost",
                "１２７.０.０.１"
            })
    void refusesWhatIsNotPublic(String host) {
        assertThatThrownBy(() -> fetcher.fetch("http://" + host + "/latest", Given.NOTHING))
                .isInstanceOf(FetchException.class)
                .hasMessageStartingWith("http://" + host + "/latest: ")
                .hasMessageContaining("private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0177.0.0.1", "127.1", "0x7f000001", "0x7f.0.0.1", "010.0.0.1", "1.2.3.4.5"})
    void refusesAddressesInDisguise(String host) {
        assertThatThrownBy(() -> fetcher.fetch("https://" + host + "/", Given.NOTHING))
                .isInstanceOf(FetchException.class)
                .hasMessageContainingAll("https://" + host + "/: ", "in disguise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://gazette.example/a",
                "http:/gazette.example",
                "http://",
                "http:///a",
                "http://gazette.example:99999/",
                "http://gazette.example:port/",
                "http://gazette example/",
                "http://%31%32%37.0.0.1/",
                "http://[fe80::1%25eth0]/",
                "http://[::1/",
                "http://gazette.example\\@10.0.0.1/x y",
                "http://me:secret@gazette.example/"
            })
    void refusesWhatIsNoAddressOfTheWeb(String url) {
        assertThatThrownBy(() -> fetcher.fetch(url, Given.NOTHING))
                .isInstanceOf(FetchException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://Gazette.Example, http://gazette.example/",
        "https://gazette.example:8443/a b?c=d|e#f, https://gazette.example:8443/a%20b?c=d%7Ce",
        "https://gazette.example?a=[1], https://gazette.example/?a=%5B1%5D",
        "https://münchen.example/gespräch%zz%20, https://xn--mnchen-3ya.example/gespr%C3%A4ch%25zz%20",
        "http://8.8.8.8./a, http://8.8.8.8/a"
    })
    void readsAddressesAsPeopleWriteThem(String written, String address) throws Unfetchable {
        assertThat(Address.parse(written)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "2606:4700::1111", "64:ff9b::8.8.8.8", "2a00:1450::1"})
    void knowsPublicAddresses(String address) throws UnknownHostException {
        assertThat(Hosts.isPublic(InetAddress.getByName(address).getAddress())).isTrue();
    }

    @Test
    void saysWhenNoHostHasThatName() {
        assertThatThrownBy(() -> fetcher.fetch("https://gazette.invalid/talks", Given.NOTHING))
                .isInstanceOf(FetchException.class)
                .hasMessage("https://gazette.invalid/talks: no host is known by the name gazette.invalid");
    }
}
