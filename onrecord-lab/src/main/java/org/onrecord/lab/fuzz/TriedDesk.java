package org.onrecord.lab.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.web.Desk;
import org.onrecord.app.web.Opening;
import org.onrecord.app.web.Shelf;

/** A desk over the sample stories that is asked byte by byte. */
final class TriedDesk {

    private static final int PATIENCE = 20_000;
    private static final long PAUSE = 50_000_000;

    private final URI address;
    private int asked;

    TriedDesk() {
        try {
            OnRecord reader = new OnRecord();
            OpenRecord record = OpenRecord.passing();
            record.add(RecordTrials.kept());
            Desk desk = new Desk(new Shelf(reader), record, reader, Opening.here(0));
            address = URI.create(desk.address());
            awaitComparing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until the reports are compared it asks for patience, which is no failure. */
    private void awaitComparing() throws IOException {
        byte[] request = "GET /api/v1/stories HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        long began = System.nanoTime();
        while (send(request).startsWith("HTTP/1.1 503") && System.nanoTime() - began < PATIENCE * 1_000_000L) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** What it answers; never that it failed. */
    String ask(byte[] request) throws IOException {
        String answer = send(request);
        if (answer.startsWith("HTTP/1.1 5") && !answer.startsWith("HTTP/1.1 505")) {
            throw new Broken("the desk failed: " + answer.lines().limit(20).toList());
        }
        if (answer.contains("\"stackTrace\"") || answer.contains("\tat org.")) {
            throw new Broken("the desk tells how it is built: "
                    + answer.lines().limit(20).toList());
        }
        return answer;
    }

    private String send(byte[] request) throws IOException {
        try (Socket socket = new Socket()) {
            comeFromElsewhere(socket);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (IOException e) {
                // It may hang up on what it does not want to hear to the end; what it said is there.
            }
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }

    /** One machine may ask 40 times a second; all addresses from 127.0.0.1 to 127.255.255.254 are this one (RFC 1122). */
    private void comeFromElsewhere(Socket socket) throws IOException {
        asked++;
        byte[] from = {127, (byte) (asked >> 8 & 0x7F), (byte) asked, 1};
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(from), 0));
        } catch (SocketException e) {
            // Some systems know 127.0.0.1 alone; the desk will ask for patience.
            socket.bind(new InetSocketAddress(0));
        }
    }
}
