package org.onrecord.app.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** What stands around a page: head, style and script, either inside it or beside it on the desk's server. */
public final class Sheet {

    /** Where the desk serves {@link #style()} and {@link #script()}. */
    public static final String STYLE_PATH = "/assets/desk.css";

    public static final String SCRIPT_PATH = "/assets/desk.js";

    private static final List<String> WAYS = List.of(
            "/ Reports",
            "/search Search",
            "/check Check a quote",
            "/quotations Quotations",
            "/people People",
            "/figures Figures",
            "/stories Stories",
            "/copies Copies",
            "/sources Sources",
            "/network Network",
            "/corrections Corrections",
            "/add Add a report");

    private Sheet() {}

    /** A page that needs nothing beside it; a policy in its head forbids it to run or load anything else. */
    public static String selfContained(String title, Consumer<Html> body) {
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + digest(style())
                + "'; script-src 'sha256-" + digest(script()) + "'";
        Html html = head(title).open("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.own("style", style()).line().close("head").line().open("body");
        body.accept(html);
        return html.own("script", script()).close("body").close("html").line().toString();
    }

    /** A page of the desk, which takes style and script from its server. */
    public static String served(String title, Consumer<Html> body) {
        Html html = head(title).open("link", "rel", "stylesheet", "href", STYLE_PATH);
        html.element("script", "", "src", SCRIPT_PATH, "defer", "").close("head");
        html.line().open("body").open("nav", "class", "desk", "aria-label", "Desk");
        html.element("a", "OnRecord", "href", "/", "class", "brand");
        for (String way : WAYS) {
            int end = way.indexOf(' ');
            html.element("a", way.substring(end + 1), "href", way.substring(0, end));
        }
        html.close("nav").line();
        body.accept(html);
        return html.close("body").close("html").line().toString();
    }

    private static Html head(String title) {
        Html html = new Html().doctype().open("html", "lang", "en").open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        return html.element("title", title).line();
    }

    public static String style() {
        return Files.STYLE;
    }

    public static String script() {
        return Files.SCRIPT;
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Read when the first page is written, not before. */
    private static final class Files {
        static final String STYLE = read("desk.css");
        static final String SCRIPT = read("desk.js");

        private static String read(String name) {
            try (InputStream in = Sheet.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " does not stand beside " + Sheet.class);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
    }
}
