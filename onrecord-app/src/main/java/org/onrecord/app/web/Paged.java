package org.onrecord.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.app.view.Html;

/**
 * One page of a list: {@code ?page=2}.
 *
 * @param shown what stands on it
 * @param first the place of the first of these in the list
 * @param page its number, from 1
 * @param pages how many there are, at least 1
 * @param total how long the list is
 * @param base the address without its page, ending in {@code ?} or {@code &}
 */
record Paged<T>(List<T> shown, int first, int page, int pages, int total, String base) {

    /** So many stand on a page. */
    static final int SIZE = 50;

    static <T> Paged<T> of(Context context, List<T> all) {
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int page = number(context);
        int first = Math.min(all.size(), (page - 1) * SIZE);
        List<T> shown = all.subList(first, Math.min(all.size(), first + SIZE));
        return new Paged<>(shown, first, page, pages, all.size(), base(context));
    }

    /** The same page of what is made of each. */
    <R> Paged<R> map(Function<T, R> making) {
        return new Paged<>(shown.stream().map(making).toList(), first, page, pages, total, base);
    }

    private static int number(Context context) {
        String number = context.queryParam("page");
        if (number == null) {
            return 1;
        }
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw new BadRequestResponse("A page is a number from 1 on.");
        }
        return Integer.parseInt(number);
    }

    private static String base(Context context) {
        String query = context.queryParamMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("page"))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> pair(parameter, value)))
                .collect(Collectors.joining("&"));
        return context.path() + "?" + query + (query.isEmpty() ? "" : "&");
    }

    private static String pair(Map.Entry<String, List<String>> parameter, String value) {
        return encoded(parameter.getKey()) + "=" + encoded(value);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The way to the pages before and behind. */
    void write(Html html) {
        if (pages == 1) {
            return;
        }
        html.open("nav", "class", "pages", "aria-label", "Pages");
        if (page > 1) {
            html.element("a", "Earlier", "href", base + "page=" + (page - 1), "rel", "prev")
                    .text(" ");
        }
        html.text("page " + page + " of " + pages + " ");
        if (page < pages) {
            html.element("a", "Later", "href", base + "page=" + (page + 1), "rel", "next");
        }
        html.close("nav");
    }
}
