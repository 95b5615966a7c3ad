package org.onrecord.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/**
 * One message of mail, and the part of it that is to be read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2045">RFC 2045, MIME</a>
 */
final class Letter {

    /** Parts in parts in parts: real mail has three or four. */
    private static final int DEEPEST = 20;

    /** What may hold further parts. The parser goes down into them all. */
    private static final Pattern NESTING = Pattern.compile("multipart/|message/rfc822", Pattern.CASE_INSENSITIVE);

    private static final int MOST_NESTED = 200;

    /** A line that goes on in the next ends in a space. */
    private static final Pattern FLOWED = Pattern.compile("(?<=[^\\s-]) \\r?\\n(?![>\\s])");

    private final Message message;
    private final Entity part;

    private Letter(Message message, Entity part) {
        this.message = message;
        this.part = part;
    }

    /**
     * Reads a message.
     *
     * @throws IOException where it is none, or holds no text
     */
    static Letter read(byte[] bytes) throws IOException {
        if (NESTING.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                        .results()
                        .limit(MOST_NESTED + 1)
                        .count()
                > MOST_NESTED) {
            throw new IOException("more parts in parts than any mail has");
        }
        MimeConfig lenient = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(1 << 20)
                .setMaxHeaderCount(10_000)
                .build();
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(lenient);
        Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
        if (message.getHeader() == null || message.getHeader().getFields().isEmpty()) {
            throw new IOException("no message: it has no header");
        }
        Entity part = find(message, "text/html", 0)
                .or(() -> find(message, "text/plain", 0))
                .orElseThrow(() -> new IOException("holds no text"));
        return new Letter(message, part);
    }

    private static Optional<Entity> find(Entity entity, String type, int depth) {
        Body body = entity.getBody();
        if (body instanceof Multipart parts && depth < DEEPEST) {
            return parts.getBodyParts().stream()
                    .flatMap(part -> find(part, type, depth + 1).stream())
                    .findFirst();
        }
        if (body instanceof Message inner && depth < DEEPEST) {
            return find(inner, type, depth + 1);
        }
        boolean wanted = body instanceof SingleBody
                && type.equals(entity.getMimeType())
                && !"attachment".equals(entity.getDispositionType());
        return wanted ? Optional.of(entity) : Optional.empty();
    }

    /** Its name, by which it is told from all others. */
    Optional<String> id() {
        return Optional.ofNullable(message.getMessageId()).map(id -> id.replaceAll("^<|>$", ""));
    }

    /** The page that it is. */
    Page page(String location, UnaryOperator<Given> known) throws IOException {
        boolean html = "text/html".equals(part.getMimeType());
        byte[] bytes;
        try (InputStream in = ((SingleBody) part.getBody()).getInputStream()) {
            bytes = in.readAllBytes();
        }
        Given given = Given.NOTHING
                .withTitle(message.getSubject() == null ? "" : message.getSubject())
                .withPublished(date().orElse(""));
        Given whole = known.apply(parameter("charset").map(given::withCharset).orElse(given));
        Page.Kind kind = html ? Page.Kind.HTML : Page.Kind.TEXT;
        Page page = Page.of(bytes, location, Optional.of(kind), whole);
        boolean flowed =
                !html && parameter("format").filter("flowed"::equalsIgnoreCase).isPresent();
        return flowed
                ? Page.text(FLOWED.matcher(page.text()).replaceAll(" "), location, whole.withCharset("UTF-8"))
                : page;
    }

    private Optional<String> parameter(String name) {
        return part.getHeader() != null && part.getHeader().getField("Content-Type") instanceof ContentTypeField type
                ? Optional.ofNullable(type.getParameter(name))
                : Optional.empty();
    }

    private Optional<String> date() {
        Field date = message.getHeader().getField("Date");
        return date == null ? Optional.empty() : FeedReader.day(date.getBody().strip());
    }
}
