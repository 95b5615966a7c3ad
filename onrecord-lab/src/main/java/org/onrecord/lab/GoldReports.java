package org.onrecord.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;

/**
 * Reports whose records people wrote by hand.
 *
 * @param name what the tables call them: {@code stories}
 * @param reports a file or folder of reports
 * @param gold a file or folder of their records
 */
record GoldReports(String name, Path reports, Path gold) {

    /** The report that the project began with. */
    static GoldReports seed() {
        return new GoldReports(
                "seed",
                Shared.folder().resolve("seed/seed.txt"),
                Shared.folder().resolve("seed/gold.json"));
    }

    /** The stories written for this project. */
    static GoldReports stories() {
        return new GoldReports(
                "stories", Shared.folder().resolve("reports"), Shared.folder().resolve("reports/gold"));
    }

    /** Where the readings are left. */
    Path readings(Path out) {
        return out.resolve(name + ".jsonl");
    }

    /** Reads the reports and returns what the scorer says of the readings, its notes too. */
    Map<String, Object> score(OnRecord reader, Path out) throws IOException {
        Readings.write(Gold.files(reports, Given.NOTHING), reader, readings(out));
        return Json.object(Scorer.run(
                "reports/score_record.py",
                "--reports",
                reports.toString(),
                "--gold",
                gold.toString(),
                "--json",
                readings(out).toString()));
    }

    static List<GoldReports> all() {
        return List.of(seed(), stories());
    }
}
