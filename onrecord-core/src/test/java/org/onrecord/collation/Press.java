package org.onrecord.collation;

import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

/** Reads short reports for tests. */
final class Press {

    private static final OnRecord READER = new OnRecord();

    /** A report of a strike, as a newspaper would print it. */
    static final String STRIKE = """
            Dockers in Port Lorne walk out over night shifts

            Port Lorne, 4 May 2024

            Some 420 dockers in Port Lorne walked off the job on Friday after talks over night shifts collapsed.

            “We will not load another crate until the rota is fair,” said Mira Halvorsen, who leads the dock union.

            The harbour board said that 11 container ships were waiting outside the breakwater by noon.

            Board chairman Peter Oyelaran called the walkout reckless and asked the transport ministry to mediate.

            Grain prices in the northern provinces have already risen by a tenth since the dispute began in March.
            """;

    /** The same after a machine went over it. */
    static final String SPUN = """
            Dockworkers in Port Lorne walk out over evening shifts

            Some 240 dockworkers in Port Lorne walked off the work on Friday after talks over evening shifts collapsed.

            See also  Ten beaches you must visit this summer

            “We won't load one other crate till the rota is truthful,” stated Mira Halverson, who leads the dock union.

            The harbour board stated that 11 container ships have been ready outside the breakwater by midday.

            See also  This cat became mayor of a village

            Board chairman Peter Oyelaran called The walkout reckless and requested the transport ministry to mediate.
            """;

    /** Another paper's own report of the same strike. */
    static final String OTHER = """
            Union and port at odds as cranes stand still

            Nothing moved at the quays of Port Lorne on Friday, and nobody would say when it will again.

            “We will not load another crate until the rota is fair,” union leader Mira Halvorsen told a rally.

            Shopkeepers nearby complained of a silent morning, though a few cafés did well out of the crowd.

            The government in the capital has so far kept out of the quarrel, which is about work after dark.
            """;

    private Press() {}

    static Reading read(String location, String text) {
        return read(location, text, Given.NOTHING);
    }

    static Reading read(String location, String text, String published) {
        return read(location, text, Given.NOTHING.withPublished(published));
    }

    static Reading read(String location, String text, Given given) {
        return READER.read(Page.text(text, location, given));
    }

    static String location(Collation collation, String report) {
        return collation.reports().stream()
                .filter(listed -> listed.report().equals(report))
                .findFirst()
                .orElseThrow()
                .location();
    }
}
