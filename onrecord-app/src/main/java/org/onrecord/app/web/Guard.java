package org.onrecord.app.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.MisdirectedRequestResponse;
import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Lets only the desk's own pages ask, and forbids them to run or load anything that is not the desk's.
 *
 * <p>A page elsewhere can make a browser send requests to this machine, and can point a name of its own at it (DNS
 * rebinding). A request is therefore answered only where its {@code Host} is an address, {@code localhost} or the name
 * that the desk is bound to, and a form only where it comes from the desk itself.
 */
final class Guard {

    private static final Pattern PORT = Pattern.compile(":[0-9]+$");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+]");

    private final String bind;

    Guard(String bind) {
        this.bind = bind.toLowerCase(Locale.ROOT);
    }

    void check(Context context) {
        headers(context);
        String host = header(context, "Host");
        if (!isOurs(host)) {
            throw new MisdirectedRequestResponse("This desk does not answer to that host name.");
        }
        String site = header(context, "Sec-Fetch-Site");
        boolean fromHere = isFrom(header(context, "Origin"), host)
                && (site.isEmpty() || site.equals("same-origin") || site.equals("none"));
        if (context.method() == HandlerType.POST && !fromHere) {
            throw new ForbiddenResponse("Reports are taken from the desk's own pages and from programs only.");
        }
    }

    /**
     * The same for the tools of a language model, which check for themselves.
     *
     * @throws ServerTransportSecurityException where a page elsewhere asks, or asks for another host
     */
    void checkTools(HeaderAccessor headers) throws ServerTransportSecurityException {
        String host = first(headers, "Host");
        if (!isOurs(host)) {
            throw new ServerTransportSecurityException(421, "This desk does not answer to that host name.");
        }
        if (!isFrom(first(headers, "Origin"), host)) {
            throw new ServerTransportSecurityException(403, "The tools answer no page of another site.");
        }
    }

    private static String first(HeaderAccessor headers, String name) {
        return headers.getHeader(name).stream().findFirst().orElse("").strip();
    }

    /** Whether a {@code Host} is this desk. */
    boolean isOurs(String host) {
        String name = PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals(bind)
                || ADDRESS.matcher(name).matches();
    }

    /** Whether an {@code Origin} is a page of this desk; programs send none. */
    static boolean isFrom(String origin, String host) {
        return origin.isEmpty() || origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static void headers(Context context) {
        context.header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                // Without any referrer, browsers send the forms of the desk's own pages with the Origin "null".
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "private, no-cache");
    }

    private static String header(Context context, String name) {
        String value = context.header(name);
        return value == null ? "" : value.strip();
    }
}
