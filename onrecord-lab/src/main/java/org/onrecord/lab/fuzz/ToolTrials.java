package org.onrecord.lab.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Bodies sent to the tools of language models: whatever they hold, they are answered, and never with a fault of the desk. */
final class ToolTrials implements Target.Trial {

    private final TriedDesk desk = new TriedDesk();

    @Override
    public void take(byte[] input) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        String head = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Accept: application/json, text/event-stream\r\nContent-Length: " + input.length + "\r\n\r\n";
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(input);
        String answer = desk.ask(request.toByteArray());
        if (!answer.startsWith("HTTP/1.1 ")) {
            throw new Broken("the tools did not answer: " + answer);
        }
    }
}
