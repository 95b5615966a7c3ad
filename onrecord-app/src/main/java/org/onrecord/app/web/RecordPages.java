package org.onrecord.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.onrecord.app.Collated;
import org.onrecord.app.OpenRecord;

/** Where the pages of the record are found. */
final class RecordPages {

    private final OpenRecord record;

    RecordPages(OpenRecord record) {
        this.record = record;
    }

    void routes(RoutesConfig routes) {
        routes.get("/search", context -> SearchPage.show(context, record));
        routes.get("/check", context -> CheckPage.show(context, record));
        routes.get("/quotations", context -> new QuotationPages(collated()).list(context));
        routes.get("/quotations/{report}/{entry}", context -> {
            Collated collated = collated();
            new QuotationPages(collated).show(context, entry(collated, context).quotation());
        });
        routes.get("/people", context -> new PersonPages(collated()).list(context));
        routes.get("/people/{report}/{entry}", context -> {
            Collated collated = collated();
            new PersonPages(collated).show(context, entry(collated, context).identity());
        });
        routes.get("/figures", context -> new FigurePages(collated()).list(context));
        routes.get("/figures/{report}/{entry}", context -> {
            Collated collated = collated();
            new FigurePages(collated).show(context, entry(collated, context).series());
        });
        routes.get("/copies", context -> new CopyPages(collated()).list(context));
        routes.get("/copies/{report}/{entry}", context -> {
            Collated collated = collated();
            new CopyPages(collated).show(context, entry(collated, context).copy());
        });
        routes.get("/stories", context -> new StoryPages(collated()).list(context));
        routes.get("/stories/{report}", context -> {
            Collated collated = collated();
            new StoryPages(collated).show(context, new Address(collated, context.pathParam("report"), "").story());
        });
        routes.get("/sources", context -> SourcesPage.show(context, collated()));
    }

    private Collated collated() {
        return record.collated();
    }

    private static Address entry(Collated collated, Context context) {
        return new Address(collated, context.pathParam("report"), context.pathParam("entry"));
    }
}
