package org.onrecord.app.web;

import java.util.List;
import org.onrecord.app.Collated;

/** What is counted over all reports of a record: who is quoted how often, and who speaks about whom. */
record Counts(SourcesPage.Quoted quoted, Network network) {

    static Counts in(Collated collated) {
        return collated.once(Counts.class, Counts::of);
    }

    private static Counts of(Collated collated) {
        List<Collated.Counted> reports = collated.counted();
        return new Counts(SourcesPage.Quoted.of(collated, reports), Network.of(Places.in(collated), reports));
    }
}
