package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.view.ReportPage;
import org.onrecord.app.view.Sheet;
import org.onrecord.app.view.Terminal;
import org.onrecord.app.view.TextView;
import org.onrecord.app.web.Desk;
import org.onrecord.app.web.Opening;
import org.onrecord.app.web.Shelf;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingWriter;
import org.onrecord.store.Kept;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code onrecord warm}: does once what a start needs, so that the launcher can keep the classes in an archive. */
@Command(name = "warm", hidden = true, description = "Loads the classes that the launcher keeps in its archive.")
final class WarmCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        OnRecord reader = new OnRecord();
        Shelf shelf = new Shelf(reader);
        List<Reading> readings = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (Page page : Sample.pages()) {
            Reading reading = reader.read(page);
            readings.add(reading);
            kept.add(new Kept(page, reading));
            shelf.add(page);
            new TextView(reading, nowhere, Terminal.here(), true).print();
            ReadingWriter.write(reading, nowhere);
            nowhere.print(ReportPage.selfContained(reading));
        }
        new DemoView(readings, Sample.COPY, nowhere, Terminal.here()).print();
        new CommandLine(new ServeCommand()).parseArgs("--port", "0");
        try (OpenRecord record = OpenRecord.passing();
                Desk desk = new Desk(shelf, record, reader, Opening.here(0))) {
            record.add(kept);
            record.collated();
            for (String path : List.of("", "quotations", "people", Sheet.STYLE_PATH.substring(1))) {
                try (InputStream in = URI.create(desk.address() + path).toURL().openStream()) {
                    in.transferTo(nowhere);
                }
            }
        }
        return 0;
    }
}
