package org.onrecord.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.page.UnreadablePageException;

/** A row of the table of reports, read back as the page that was given. */
final class PageRow {

    private PageRow() {}

    static Page page(ResultSet row, Packing packing) throws SQLException {
        byte[] bytes = packing.unpack(Packing.Kind.PAGE, row.getBytes("page"));
        String location = row.getString("location");
        Page.Kind kind = Page.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        Page whole = row.getInt("decoded") == 1
                ? decoded(new String(bytes, StandardCharsets.UTF_8), location, kind, given(row))
                : undecoded(bytes, location, kind, given(row));
        int limit = row.getInt("limited");
        return limit > 0 ? whole.limitedTo(limit) : whole;
    }

    private static Page decoded(String text, String location, Page.Kind kind, Given given) {
        return kind == Page.Kind.HTML ? Page.html(text, location, given) : Page.text(text, location, given);
    }

    private static Page undecoded(byte[] bytes, String location, Page.Kind kind, Given given) {
        try {
            return Page.of(bytes, location, Optional.of(kind), given);
        } catch (UnreadablePageException e) {
            throw new StoreException(location + ": a page of the record can no longer be read", e);
        }
    }

    private static Given given(ResultSet row) throws SQLException {
        return Given.NOTHING
                .withUrl(value(row, "given_url"))
                .withPublished(value(row, "given_published"))
                .withCaptured(value(row, "given_captured"))
                .withTitle(value(row, "given_title"))
                .withOutlet(value(row, "given_outlet"))
                .withCharset(value(row, "given_charset"));
    }

    private static String value(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
