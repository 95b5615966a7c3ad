package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.record.Entity;
import org.onrecord.text.Span;

class NamedTest {

    private static Named named(String name, Entity.Type type) {
        Entity entity =
                new Entity("n1", new Span(0, name.length()), type, true, Optional.empty(), List.of(), List.of());
        return Named.of(0, entity, name);
    }

    private static void areLike(Named one, Named other, boolean like) {
        assertThat(one.isLike(other)).isEqualTo(like);
        assertThat(other.isLike(one)).isEqualTo(like);
    }

    @ParameterizedTest
    @CsvSource({
        "Gen. Rohan Sadiq, Ruhan Sadik, true",
        "Rohan Sadiq, Livia Sadiq, false",
        "Sadiq, Rohan Sadiq, true",
        "R. Sadiq, Rohan Sadiq, true",
        "L. Sadiq, Rohan Sadiq, false",
        "Sadiq, Sadira, false",
        "Marguerite Hale, Marguerite Hall, true",
        "Ono, Ona, false",
        "Yuki Ono, Yuki Ono, true",
        "Teodor Brask, Theodor Brask, true",
        "Teodor Brask, Teodor Hale, false",
        "the mayor, Teodor Brask, false"
    })
    void knowsPeopleWhoseNamesAreSpeltAlike(String one, String other, boolean like) {
        areLike(named(one, Entity.Type.PERSON), named(other, Entity.Type.PERSON), like);
    }

    @ParameterizedTest
    @CsvSource({
        "Ministry of Foreign Affairs, Foreign Affairs Ministry, true",
        "Ministry of Foreign Affairs, Ministry of Finance, false",
        "Kesterian Seismological Centre, Kesteria Seismological Centre, true",
        "Kesterian Seismological Centre, Kesterian Tourism Centre, false",
        "Harbour Board, Harbour Board of Lorne, false",
        "Velmora, Velmora, true",
        "Velmora, Velmoran, false",
        "the agency, the agency, false"
    })
    void knowsOrganizationsByAllOfTheirWords(String one, String other, boolean like) {
        areLike(named(one, Entity.Type.ORGANIZATION), named(other, Entity.Type.ORGANIZATION), like);
    }

    @Test
    void takesAPersonAndAPlaceForOneOnlyWhereTheirNamesAreTheSame() {
        Named man = named("Port Ansel", Entity.Type.PERSON);

        assertThat(man.isLike(named("Port Ansel", Entity.Type.PLACE))).isTrue();
        assertThat(man.isLike(named("Port Anselm", Entity.Type.PLACE))).isFalse();
        assertThat(named("Ms. Hale", Entity.Type.PERSON).isLike(named("Ms. Hale’s office", Entity.Type.ORGANIZATION)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "President Ines Calloway, PERSON, ines calloway",
        "Calloway, PERSON,",
        "President Calloway, PERSON,",
        "organiser Berta Lindqvist, PERSON, berta lindqvist",
        "Ministry of Foreign Affairs, ORGANIZATION, affairs foreign ministry",
        "state news agency Kestpress, ORGANIZATION,",
        "harbour board, ORGANIZATION, board harbour"
    })
    void filesFullNamesOnly(String name, Entity.Type type, String key) {
        assertThat(Named.fullKey(name, type)).isEqualTo(Optional.ofNullable(key));
        assertThat(named(name, type).isFull()).isEqualTo(key != null);
    }

    @Test
    void filesPeopleInTheOrderOfTheirNamesAndOffices() {
        assertThat(named("Ruben Martin", Entity.Type.PERSON).key())
                .isNotEqualTo(named("Martin Ruben", Entity.Type.PERSON).key());
        assertThat(named("Ministry of Finance", Entity.Type.ORGANIZATION).key())
                .isEqualTo(named("Finance Ministry", Entity.Type.ORGANIZATION).key());
        assertThat(named("Ms. Marguerite Hale", Entity.Type.PERSON).last()).isEqualTo("hale");
    }

    @ParameterizedTest
    @CsvSource({"organiser Berta Lindqvist, PERSON, 2", "the harbour board, ORGANIZATION, 2", "Dr. Hale, PERSON, 1"})
    void countsTheWordsThatSaySomething(String name, Entity.Type type, int words) {
        assertThat(Named.words(name, type)).isEqualTo(words);
    }

    @Test
    void keepsItsNameInTheReportOfANumber() {
        Named named = named("Marguerite\nHale", Entity.Type.PERSON).in(7);

        assertThat(named.report()).isEqualTo(7);
        assertThat(named.name()).isEqualTo("Marguerite Hale");
        assertThat(named.isPerson()).isTrue();
        assertThat(named("Velmora", Entity.Type.PLACE).isPerson()).isFalse();
    }
}
