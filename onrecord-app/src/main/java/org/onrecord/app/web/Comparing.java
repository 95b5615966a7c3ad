package org.onrecord.app.web;

import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import org.onrecord.app.Collated;
import org.onrecord.app.OpenRecord;

/** What reports share, for a request: as it is, as it was before the record changed, or not yet. */
final class Comparing {

    private static final String SECONDS = "5";

    private Comparing() {}

    /**
     * What the reports of a record share.
     *
     * @throws ServiceUnavailableResponse where a large record is compared for the first time; the browser asks again by itself
     */
    static Collated of(Context context, OpenRecord record) {
        OpenRecord.Comparison comparison = record.soon().orElseThrow(() -> {
            context.header("Retry-After", SECONDS).header("Refresh", SECONDS);
            return new ServiceUnavailableResponse(
                    "The reports of this record are being compared with each other for the"
                            + " first time since it was opened; this page follows. Reports, search and check work meanwhile.");
        });
        if (comparison.isBehind()) {
            context.attribute(View.BEHIND, true);
        }
        return comparison.collated();
    }
}
