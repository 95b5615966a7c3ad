package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.store.Kept;

/** What {@code docs/desk.md} shows is what the desk does: every curl of it is sent, in its order. */
class DeskDocumentTest {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @Test
    void answersEveryRequestOfItsDocument() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("../docs/desk.md")).stream()
                .filter(line -> line.startsWith("    curl "))
                .toList();
        assertThat(lines).hasSizeGreaterThan(5);
        OnRecord reader = new OnRecord();
        try (OpenRecord record = OpenRecord.passing()) {
            for (String sample : List.of("talks/talks-2.html", "talks/talks-3.txt", "quake/quake-1.txt")) {
                Page page = Page.of(Path.of("../samples/" + sample), Given.NOTHING);
                record.add(List.of(new Kept(page, reader.read(page))));
            }
            try (Desk desk = new Desk(new Shelf(reader), record, reader, Opening.here(0))) {
                for (String line : lines) {
                    HttpResponse<String> answer = send(line, desk.address());
                    assertThat(answer.statusCode()).as(line + answer.body()).isBetween(200, 201);
                }
            }
        }
    }

    private static HttpResponse<String> send(String line, String desk) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.strip());
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        String address = words.get(words.size() - 1).replace("http://127.0.0.1:8484/", desk);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        for (int i = 1; i < words.size() - 1; i += 2) {
            String value = words.get(i + 1);
            switch (words.get(i)) {
                case "-H" -> request.header(value.split(": ")[0], value.split(": ")[1]);
                case "-d" -> request.POST(BodyPublishers.ofString(value));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
