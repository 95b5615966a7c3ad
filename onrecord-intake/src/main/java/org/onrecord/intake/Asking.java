package org.onrecord.intake;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;

/** Asks one server for one address: no redirect followed, no cookie kept, nobody trusted with more than its share. */
final class Asking {

    /** How the program names itself to servers, and where its makers are found. */
    static final String USER_AGENT = "OnRecord/0.1 (+https://github.com/onrecord/onrecord)";

    private final Terms terms;
    private final ExecutorService threads;
    private final Hosts hosts;
    private Optional<HttpClient> client = Optional.empty();

    Asking(Terms terms, Hosts.Names names) {
        this.terms = terms;
        this.threads = Executors.newCachedThreadPool(new DaemonThreads("onrecord-intake"));
        this.hosts = new Hosts(names, threads);
    }

    /** Made when something is first fetched: reading the certificates of this machine takes 0.2 s. */
    private synchronized HttpClient client() {
        if (client.isEmpty()) {
            client = Optional.of(HttpClient.newBuilder()
                    .connectTimeout(terms.connect())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(threads)
                    .build());
        }
        return client.get();
    }

    /** Refuses a host that is not public, unless private ones are allowed. */
    void require(URI address, Deadline deadline) throws Unfetchable {
        if (!terms.privates()) {
            hosts.requirePublic(address, deadline);
        }
    }

    /**
     * Asks, and hands out the answer where the host is public.
     *
     * <p>A name can be made to mean a public address when it is checked and a private one when it is asked (DNS
     * rebinding). java.net.http cannot be told which address to ask. But it takes names from the same cache of the
     * Java machine as the check, 30 s long unless set otherwise; so the name is checked before, and once more after, when
     * nothing has been handed out yet. What remains: with that cache switched off, or in the instant where an entry of
     * it expires, a server inside may get one GET without cookies over http, whose answer is thrown away unless the name
     * means a public address again by then. Over https it gets none, having no certificate for that name. Where a proxy
     * is set for the Java machine, the proxy looks up names itself and must keep its own house.
     */
    Answer ask(URI address, Validators validators, Deadline deadline) throws Unfetchable {
        require(address, deadline);
        HttpResponse<byte[]> response = send(request(address, validators), deadline);
        require(address, deadline);
        byte[] body = Packing.unpack(response.body(), response.headers().allValues("Content-Encoding"), terms);
        return new Answer(address, response.statusCode(), response.headers(), body);
    }

    /** Sends JSON to a public host, and hands out how the server takes it. */
    Answer post(URI address, byte[] json, Deadline deadline) throws Unfetchable {
        require(address, deadline);
        HttpRequest request = HttpRequest.newBuilder(address)
                .setHeader("User-Agent", USER_AGENT)
                .setHeader("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        HttpResponse<byte[]> response = send(request, deadline);
        return new Answer(address, response.statusCode(), response.headers(), new byte[0]);
    }

    /** Whether a server could not be asked for a reason that may be gone a little later. */
    static boolean isPassing(Unfetchable failure) {
        return failure.getCause() instanceof ExecutionException;
    }

    private static HttpRequest request(URI address, Validators validators) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .setHeader("User-Agent", USER_AGENT)
                .setHeader("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5")
                .setHeader("Accept-Encoding", Packing.ACCEPTED)
                .setHeader("Accept-Language", "en,*;q=0.5");
        validators.etag().ifPresent(tag -> request.setHeader("If-None-Match", tag));
        validators.modified().ifPresent(time -> request.setHeader("If-Modified-Since", time));
        return request.GET().build();
    }

    private HttpResponse<byte[]> send(HttpRequest request, Deadline deadline) throws Unfetchable {
        try {
            return deadline.await(client().sendAsync(
                            request,
                            head -> new BoundedBody(
                                    terms.packed(),
                                    head.headers()
                                            .firstValueAsLong("Content-Length")
                                            .orElse(-1))));
        } catch (ExecutionException | IllegalArgumentException e) {
            throw new Unfetchable(words(cause(e)), e);
        }
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private String words(Throwable failure) {
        if (failure instanceof BoundedBody.TooLarge || failure.getCause() instanceof BoundedBody.TooLarge) {
            return "larger than " + megabytes(terms.packed());
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return "no connection within " + terms.connect().toMillis() / 1000.0 + " s";
        }
        if (failure instanceof ConnectException) {
            return "the server accepts no connection";
        }
        String reason =
                failure.getMessage() == null ? failure.getClass().getSimpleName() : Address.shown(failure.getMessage());
        if (failure instanceof SSLException) {
            boolean distrusted = reason.contains("PKIX") || reason.contains("certificate");
            return "no safe connection (" + (distrusted ? "its certificate is not trusted" : reason) + ")";
        }
        return (failure instanceof IOException ? "the connection broke (" : "the server cannot be asked (")
                + reason
                + ")";
    }

    static String megabytes(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }
}
