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

    /** Works out what pages show of a whole record, so that no reader has to wait for it. */
    static void prepare(Collated collated) {
        Places.in(collated);
        PersonPages.prepare(collated);
        Counts.in(collated);
    }

    void routes(RoutesConfig routes) {
        routes.get("/search", context -> SearchPage.show(context, record));
        routes.get("/check", context -> CheckPage.show(context, record));
        routes.get("/quotations", context -> new QuotationPages(collated(context)).list(context));
        routes.get("/quotations/{report}/{entry}", context -> {
            Collated collated = collated(context);
            new QuotationPages(collated).show(context, places(collated).quotation(report(context), entry(context)));
        });
        routes.get("/people", context -> new PersonPages(collated(context)).list(context));
        routes.get("/people/{report}/{entry}", context -> {
            Collated collated = collated(context);
            new PersonPages(collated).show(context, places(collated).identity(report(context), entry(context)));
        });
        routes.get("/figures", context -> new FigurePages(collated(context)).list(context));
        routes.get("/figures/{report}/{entry}", context -> {
            Collated collated = collated(context);
            new FigurePages(collated).show(context, places(collated).series(report(context), entry(context)));
        });
        routes.get("/copies", context -> new CopyPages(collated(context)).list(context));
        routes.get("/copies/{report}/{entry}", context -> {
            Collated collated = collated(context);
            new CopyPages(collated).show(context, places(collated).copy(report(context), entry(context)));
        });
        routes.get("/stories", context -> new StoryPages(collated(context)).list(context));
        routes.get("/stories/{report}", context -> {
            Collated collated = collated(context);
            new StoryPages(collated).show(context, places(collated).story(report(context)));
        });
        routes.get("/sources", context -> SourcesPage.show(context, collated(context)));
        routes.get("/network", context -> new NetworkPage(collated(context)).show(context));
    }

    private Collated collated(Context context) {
        return Comparing.of(context, record);
    }

    private static Places places(Collated collated) {
        return Places.in(collated);
    }

    private static String report(Context context) {
        return context.pathParam("report");
    }

    private static String entry(Context context) {
        return context.pathParam("entry");
    }
}
