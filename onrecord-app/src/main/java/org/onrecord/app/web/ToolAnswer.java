package org.onrecord.app.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What the tools answer, held back until it is known whether they understood: the servlet of the library tells whoever asks
 * wrongly how it is built, line by line, and calls a request without parameters its own failure.
 *
 * @see <a href="https://www.jsonrpc.org/specification#error_object">JSON-RPC 2.0, errors</a>
 */
final class ToolAnswer extends HttpServletResponseWrapper {

    private static final String WRONG = "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":"
            + "{\"code\":-32600,\"message\":\"No request that the tools understand.\"}}";

    private final StringWriter words = new StringWriter();
    private final PrintWriter writer = new PrintWriter(words);

    ToolAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    /** Hands out what was answered, or that the request was wrong. */
    void send() throws IOException {
        boolean wrong = words.toString().contains("\"stackTrace\"") && getStatus() >= SC_BAD_REQUEST;
        if (wrong) {
            setStatus(SC_BAD_REQUEST);
        }
        getResponse().getWriter().write(wrong ? WRONG : words.toString());
    }
}
