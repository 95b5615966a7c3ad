package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.text.Span;

class CollationWriterTest {

    /** One character of it, the fish, takes two units of UTF-16. */
    private static final Reading MARKET = Press.read("market.txt", "🐟 Fishmongers of Velmora shut their stalls.\n");

    private static final Printing FIRST = new Printing("r1", Optional.of("s1"), new Span(3, 14));
    private static final Printing SECOND = new Printing("r2", Optional.empty(), new Span(18, 25));
    private static final Change COUNT = new Change("94", "49", Change.What.NUMBER);

    private static final Collation ALL = new Collation(
            List.of(
                    new Collation.Listed("r1", "a.txt", Optional.of("Gazette"), Optional.of("2024-05-04")),
                    new Collation.Listed("r2", "b.txt", Optional.empty(), Optional.empty())),
            List.of(new CopyLink("r2", "r1", CopyLink.Degree.EDITED, 0.876, List.of(COUNT))),
            List.of(new QuotationFamily(
                    List.of(FIRST, SECOND),
                    Optional.of("r1"),
                    Optional.empty(),
                    2,
                    List.of(new Variant(SECOND, Set.of(Variant.Kind.NUMBER, Variant.Kind.CUT), List.of(COUNT))),
                    Optional.empty())),
            List.of(new FigureSeries(
                    Optional.of("boats"),
                    Optional.of("lost"),
                    Optional.empty(),
                    Optional.of("the harbour board"),
                    2,
                    List.of(
                            point("r1", OptionalDouble.of(4.5), Figure.Bound.MORE_THAN),
                            point("r1", OptionalDouble.of(12), Figure.Bound.EXACT),
                            point("r2", OptionalDouble.empty(), Figure.Bound.ABOUT)))),
            List.of(new Happening(
                    Event.Type.STRIKE,
                    List.of(
                            telling("r1", Event.Status.PLANNED),
                            telling("r2", Event.Status.HAPPENED),
                            telling("r2", Event.Status.PLANNED)),
                    2)),
            List.of(new Identity(
                    "Mira Halvorsen",
                    Entity.Type.PERSON,
                    List.of(
                            new Identity.Form("Mira Halvorsen", "r1", "n1"),
                            new Identity.Form("Halverson", "r2", "n3")))),
            List.of(new Story("Stalls stay shut", List.of("r1", "r2"), 1)),
            List.of(new Version(
                    "https://gazette.example/fish",
                    "r1",
                    "r2",
                    List.of(new Version.Difference(Version.What.CUE, "said", "claimed", true)))),
            List.of(new Orphan("r1", "s1", new Span(3, 14), List.of("r2"))),
            List.of(new Position("Mira Halvorsen", FIRST, SECOND, List.of(Position.Kind.NEGATION), List.of(COUNT))));

    private static final String LINES = """
            {"kind":"report","report":"r1","location":"a.txt","outlet":"Gazette","published":"2024-05-04"}
            {"kind":"report","report":"r2","location":"b.txt","outlet":null,"published":null}
            {"kind":"copy","report":"r2","of":"r1","degree":"edited","shared":0.88,\
            "changes":[{"from":"94","to":"49","what":"number"}]}
            {"kind":"quotation","id":"q1","printings":[{"report":"r1","statement":"s1","start":2,"end":13},\
            {"report":"r2","statement":null,"start":17,"end":24}],"earliest":"r1","primary":null,"origins":2,\
            "variants":[{"report":"r2","statement":null,"changes":["cut","number"],"words":[{"from":"94","to":"49"}]}]}
            {"kind":"series","id":"f1","origins":2,"counted":"boats","measure":"lost","where":null,\
            "source":"the harbour board","points":[\
            {"report":"r1","figure":"f7","value":4.5,"bound":"more than","when":"2024-05-04","label":null},\
            {"report":"r1","figure":"f7","value":12,"bound":"exact","when":"2024-05-04","label":null},\
            {"report":"r2","figure":"f7","value":null,"bound":"about","when":"2024-05-04","label":null}]}
            {"kind":"event","id":"e1","type":"strike","tellings":[\
            {"report":"r1","event":"e4","status":"planned"},{"report":"r2","event":"e4","status":"happened"},\
            {"report":"r2","event":"e4","status":"planned"}],"statuses":["happened","planned"],"origins":2}
            {"kind":"identity","id":"i1","name":"Mira Halvorsen","type":"person","forms":[\
            {"text":"Mira Halvorsen","report":"r1","entity":"n1"},{"text":"Halverson","report":"r2","entity":"n3"}]}
            {"kind":"story","id":"t1","title":"Stalls stay shut","reports":["r1","r2"],"origins":1}
            {"kind":"version","url":"https://gazette.example/fish","earlier":"r1","later":"r2",\
            "changes":[{"what":"cue","from":"said","to":"claimed","announced":true}]}
            {"kind":"orphan","report":"r1","entry":"s1","start":2,"end":13,"sought":["r2"]}
            {"kind":"position","speaker":"Mira Halvorsen","differs":["negation"],"statements":[\
            {"report":"r1","statement":"s1","start":2,"end":13},{"report":"r2","statement":null,"start":17,"end":24}],\
            "words":[{"from":"94","to":"49"}]}
            """;

    @Test
    void writesOneObjectALineAndCountsCodePoints() {
        assertThat(written(ALL)).isEqualTo(LINES);
    }

    @ParameterizedTest
    @EnumSource
    void writesOneEntryAsItStandsInTheWhole(Collation.Kind kind) {
        ByteArrayOutputStream entry = new ByteArrayOutputStream();

        CollationWriter.write(ALL, kind, 0, id -> MARKET, entry);

        assertThat(LINES.lines())
                .contains(entry.toString(StandardCharsets.UTF_8).strip());
        assertThat(entry.toString(StandardCharsets.UTF_8)).startsWith("{\"kind\":\"" + kind.word() + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void keepsOnlyWhatIsOfOneKind(Collation.Kind kind) {
        assertThat(written(ALL.only(kind)).lines().toList())
                .isEqualTo(LINES.lines()
                        .filter(line -> line.startsWith("{\"kind\":\"" + kind.word() + "\""))
                        .toList());
    }

    @Test
    void findsNoEntryBehindTheLast() {
        assertThatThrownBy(() ->
                        CollationWriter.write(ALL, Collation.Kind.REPORT, 2, id -> MARKET, new ByteArrayOutputStream()))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static String written(Collation collation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CollationWriter.write(collation, id -> MARKET, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static FigureSeries.Point point(String report, OptionalDouble value, Figure.Bound bound) {
        Figure figure = new Figure(
                "f7",
                value,
                OptionalDouble.empty(),
                bound,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                new Span(3, 14),
                Attribution.OWN,
                Optional.empty(),
                Optional.empty(),
                1,
                "");
        return new FigureSeries.Point(report, figure, Optional.of("2024-05-04"), Optional.empty());
    }

    private static Happening.Telling telling(String report, Event.Status status) {
        Event event = new Event(
                "e4",
                Event.Type.STRIKE,
                Optional.empty(),
                status,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Span(26, 30),
                List.of(),
                new Span(3, 30),
                Attribution.OWN,
                1,
                "");
        return new Happening.Telling(report, event);
    }
}
