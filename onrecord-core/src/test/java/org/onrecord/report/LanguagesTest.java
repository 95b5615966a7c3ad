package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language that a text is taken for. */
final class LanguagesTest {

    private static String of(String text) {
        return Languages.of(text, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port of Sorhat was closed on Monday and the ferries are to leave from Ostrel. | en",
                "Der Hafen von Sorhat ist seit Montag geschlossen, und die Fähren legen nicht mehr an. | de",
                "Le port de Sorhat est fermé depuis lundi et les navires attendent dans la baie. | fr",
                "Порт Сорхата закрыт с понедельника, сообщила береговая охрана. | ru",
                "Το λιμάνι έκλεισε τη Δευτέρα. | el",
                "أغلق ميناء سورهات يوم الاثنين | ar",
                "索尔哈特港星期一关闭 | zh",
                "ソルハト港は月曜日に閉鎖された | ja",
                "소르하트 항구가 월요일에 폐쇄되었다 | ko",
            })
    void knowsALanguageByItsScriptOrItsCommonWords(String text, String language) {
        assertThat(of(text)).isEqualTo(language);
    }

    @Test
    void isNotMisledByANameInAnotherScript() {
        assertThat(of("The port of Sorhat (Сорхат) was closed on Monday and the ferries are to leave from Ostrel."))
                .isEqualTo("en");
    }

    @Test
    void believesThePageOnlyWhereTheWordsDoNotTell() {
        assertThat(Languages.of("Sorhat 1, Ostrel 0", Optional.of("en-GB"))).isEqualTo("en");
        assertThat(Languages.of("Sorhat 1, Ostrel 0", Optional.of("pt_BR"))).isEqualTo("pt");
        assertThat(Languages.of("The port of Sorhat was closed and is to open again.", Optional.of("pt")))
                .isEqualTo("en");
    }

    @Test
    void saysUnknownWhereNobodyTells() {
        assertThat(of("Sorhat 1, Ostrel 0")).isEqualTo(Languages.UNKNOWN);
        assertThat(of("")).isEqualTo(Languages.UNKNOWN);
        assertThat(Languages.of("Sorhat 1, Ostrel 0", Optional.of("the language of Kesteria")))
                .isEqualTo(Languages.UNKNOWN);
    }

    @Test
    void takesAFewCommonWordsAmongManyNamesForNoLanguage() {
        String names = "Sorhat Ostrel Drawen Velmora Kesteria Ardania Dravan Sadira ".repeat(10);
        assertThat(of(names + "the port of")).isEqualTo(Languages.UNKNOWN);
    }
}
