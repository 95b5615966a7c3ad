package org.onrecord.app.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the desk with a browser that keeps cookies and sends forms. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI desk;

    Visitor(String address) {
        this.desk = URI.create(address);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(desk.resolve(path)).build(), BodyHandlers.ofString());
    }

    /** What stands in the hidden field of a page's form; empty where it has none. */
    String token(String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        return token.find() ? token.group(1) : "";
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    HttpResponse<String> send(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(desk.resolve(path))
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends the form of a page, with what the page hid in it. */
    HttpResponse<String> send(String page, String path, String form) throws IOException, InterruptedException {
        return post(path, form + "&token=" + token(page));
    }
}
