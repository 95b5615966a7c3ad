package org.onrecord.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.onrecord.app.view.Html;

/**
 * Who may write into the record: programs that bring the desk's token, and browsers in which it was typed.
 *
 * <p>A browser is known again by a cookie that no script can read. Every form carries a word that is made of this cookie and
 * a secret of the desk, so that no other site, and no other reader of the desk, can send the form in a browser's name.
 */
final class Sessions {

    private static final String COOKIE = "onrecord";
    private static final String AUTHORIZATION = "Bearer ";
    private static final String CLOSED =
            "This desk answers other machines and was started without --token-file, so it takes nothing.";
    private static final int MOST = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<String> token;
    private final boolean closed;
    private final byte[] secret = random();
    private final Set<String> signedIn = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    Sessions(Opening opening) {
        this.token = opening.token();
        this.closed = token.isEmpty() && !isHere(opening.bind());
    }

    private static boolean isHere(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    void routes(RoutesConfig routes) {
        routes.get("/sign-in", context -> context.html(page(context, "")));
        routes.post("/sign-in", this::signIn);
        routes.post("/sign-out", this::signOut);
    }

    /** Whether whoever asks may write. */
    boolean mayWrite(Context context) {
        return !closed && (token.isEmpty() || hasToken(context) || signedIn.contains(cookie(context)));
    }

    /** Lets only those on who may write: forms of the desk, and programs. */
    void permit(Context context) {
        if (closed) {
            throw new ForbiddenResponse(CLOSED);
        }
        if (!mayWrite(context)) {
            context.header("WWW-Authenticate", "Bearer");
            throw new UnauthorizedResponse("Writing wants this desk's token: sign in, or send Authorization: Bearer.");
        }
    }

    /** Lets only a form on that this desk wrote into this browser, by somebody who may write. */
    void permitForm(Context context) {
        ours(context);
        permit(context);
    }

    private void ours(Context context) {
        String given = context.formParam("token");
        if (cookie(context).isEmpty() || given == null || !same(given, word(cookie(context)))) {
            throw new ForbiddenResponse("This form is of another day; open its page again.");
        }
    }

    /** Writes the hidden part of a form; knows the browser again from now on. */
    void hidden(Context context, Html html) {
        String session = cookie(context);
        if (session.isEmpty()) {
            session = begin(context);
        }
        html.open("input", "type", "hidden", "name", "token", "value", word(session));
    }

    /** Says why a form is missing; answers whether it is. */
    boolean explained(Context context, Html html) {
        if (mayWrite(context)) {
            return false;
        }
        html.open("p", "class", "warnings");
        if (closed) {
            html.text(CLOSED);
        } else {
            html.element("a", "Sign in", "href", "/sign-in").text(" to write into this record.");
        }
        html.close("p");
        return true;
    }

    private String page(Context context, String wrong) {
        return View.page("Sign in", html -> {
            if (!wrong.isEmpty()) {
                html.element("p", wrong, "class", "warnings", "role", "alert");
            }
            if (token.isEmpty()) {
                html.element("p", closed ? CLOSED : "This desk asks nobody to sign in.");
                return;
            }
            if (mayWrite(context)) {
                html.open("form", "method", "post", "action", "/sign-out", "class", "desk-form");
                hidden(context, html);
                html.element("button", "Sign out", "type", "submit").close("form");
                return;
            }
            html.open("form", "method", "post", "action", "/sign-in", "class", "desk-form");
            hidden(context, html);
            html.open("label").text("The token that this desk was started with");
            html.open(
                    "input", "type", "password", "name", "secret", "autocomplete", "current-password", "required", "");
            html.close("label").element("button", "Sign in", "type", "submit").close("form");
        });
    }

    private void signIn(Context context) {
        ours(context);
        String given = context.formParam("secret");
        if (token.isEmpty() || given == null || !same(given.strip(), token.get())) {
            context.status(HttpStatus.FORBIDDEN).html(page(context, "That is not this desk's token."));
            return;
        }
        signedIn.add(begin(context));
        context.redirect("/add", HttpStatus.SEE_OTHER);
    }

    private void signOut(Context context) {
        ours(context);
        signedIn.remove(cookie(context));
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    /** A name that was not known before, so that nobody can have planted it. */
    private static String begin(Context context) {
        String session = HexFormat.of().formatHex(random());
        Cookie cookie = new Cookie(COOKIE, session);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(context.scheme().equals("https"));
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
        return session;
    }

    private static String cookie(Context context) {
        String session = context.cookie(COOKIE);
        return session == null || !session.matches("[0-9a-f]{32}") ? "" : session;
    }

    private boolean hasToken(Context context) {
        String given = context.header("Authorization");
        return given != null
                && given.regionMatches(true, 0, AUTHORIZATION, 0, AUTHORIZATION.length())
                && same(given.substring(AUTHORIZATION.length()).strip(), token.orElse(""));
    }

    private String word(String session) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(session.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static boolean same(String given, String known) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] random() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return random;
    }
}
