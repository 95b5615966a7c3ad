package org.onrecord.lab.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Requests to the desk: whatever they say, they are answered, and never with a fault of the desk.
 *
 * <p>The first byte of an input chooses how it is sent: as a body of one kind or other, as a question, or raw.
 */
final class DeskTrials implements Target.Trial {

    private static final List<String> HEADS = List.of(
            "POST /api/v1/read HTTP/1.1\r\nContent-Type: text/plain\r\n",
            "POST /api/v1/read HTTP/1.1\r\nContent-Type: text/html\r\n",
            "POST /api/v1/read HTTP/1.1\r\nContent-Type: application/json\r\n",
            "POST /paste HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n",
            "POST /corrections HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n");
    private static final List<String> QUESTIONS = List.of(
            "/search?q=",
            "/check?q=",
            "/api/v1/search?q=",
            "/api/v1/check?q=",
            "/report/",
            "/api/v1/reports/",
            "/people/",
            "/api/v1/quotations?cursor=",
            "/");

    private final TriedDesk desk = new TriedDesk();

    @Override
    public void take(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        int way = (input[0] & 0xFF) % (HEADS.size() + QUESTIONS.size() + 1);
        String answer = desk.ask(request(way, input));
        if (way < HEADS.size() + QUESTIONS.size() && !answer.startsWith("HTTP/1.1 ")) {
            throw new Broken("the desk did not answer: " + answer);
        }
    }

    private byte[] request(int way, byte[] input) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        String rest = "Host: localhost\r\nConnection: close\r\n";
        if (way < HEADS.size()) {
            write(request, HEADS.get(way) + rest + "Content-Length: " + (input.length - 1) + "\r\n\r\n");
            request.write(input, 1, input.length - 1);
        } else if (way < HEADS.size() + QUESTIONS.size()) {
            write(request, "GET " + QUESTIONS.get(way - HEADS.size()));
            for (int i = 1; i < input.length; i++) {
                write(request, letter(input[i] & 0xFF));
            }
            write(request, " HTTP/1.1\r\n" + rest + "\r\n");
        } else {
            request.write(input, 1, input.length - 1);
        }
        return request.toByteArray();
    }

    private static void write(ByteArrayOutputStream to, String text) {
        to.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Letters, digits and what divides an address stand as they are. */
    private static String letter(int c) {
        boolean plain = c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
        return plain ? String.valueOf((char) c) : "%%%02X".formatted(c);
    }
}
