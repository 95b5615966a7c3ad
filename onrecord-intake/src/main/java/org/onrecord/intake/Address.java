package org.onrecord.intake;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses as people and pages write them: {@code https://München.example/a b#c} is
 * {@code https://xn--mnchen-3ya.example/a%20b}.
 *
 * @see <a href="https://url.spec.whatwg.org/">URL Standard</a>
 */
final class Address {

    private static final int LONGEST = 8192;
    private static final int SHOWN = 300;

    private static final Pattern WEB =
            Pattern.compile("(https?)://([^/?#\\\\]*)([^#]*)(?:#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("\\A[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::([0-9]{0,5}))?");

    /** What the URL Standard takes for a number that stands for an address: 2130706433, 0177.0.0.1, 0x7f.1. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("\\A(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    private static final Pattern QUAD = Pattern.compile(
            "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])(?:\\.(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])){3}");

    private Address() {}

    /** Reads an address of the web; its fragment is dropped. */
    static URI parse(String written) throws Unfetchable {
        Matcher web = WEB.matcher(written.strip());
        if (written.length() > LONGEST) {
            throw new Unfetchable("the address is longer than " + LONGEST + " characters");
        }
        if (!web.matches()) {
            throw new Unfetchable("only http and https addresses are fetched");
        }
        String scheme = web.group(1).toLowerCase(Locale.ROOT);
        String rest = web.group(3);
        String path = rest.startsWith("/") ? rest : "/" + rest;
        try {
            URI address = new URI(scheme + "://" + authority(web.group(2)) + escaped(path));
            if (address.getHost() == null) {
                throw new Unfetchable("the address names no host that could be asked");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new Unfetchable("no address of the web (" + e.getReason() + ")", e);
        }
    }

    /** Where a redirect leads, as its header {@code Location} says. */
    static URI redirect(URI from, String location) throws Unfetchable {
        // Headers arrive one character a byte; what is not ASCII was meant as UTF-8.
        String to = new String(location.strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            return parse(absolute(from, to));
        } catch (Unfetchable | IllegalArgumentException e) {
            throw new Unfetchable("redirects to " + shown(to) + ": " + e.getMessage(), e);
        }
    }

    private static String absolute(URI from, String to) {
        if (to.startsWith("//")) {
            return from.getScheme() + ":" + to;
        }
        if (SCHEME.matcher(to).matches()) {
            return to;
        }
        String relative = to.startsWith("?") ? from.getRawPath() + to : to;
        return from.resolve(escaped(relative.replaceFirst("(?s)#.*", ""))).toString();
    }

    /** An address as it may be printed: without a password, without control characters, not endless. */
    static String shown(String url) {
        String quiet = url.strip().replaceAll("\\p{Cntrl}", " ").replaceFirst("^([A-Za-z]+://)[^/?#]*@", "$1");
        return quiet.length() <= SHOWN ? quiet : quiet.substring(0, SHOWN) + "…";
    }

    private static String authority(String written) throws Unfetchable {
        if (written.indexOf('@') >= 0) {
            throw new Unfetchable("an address that carries a user name or a password is not fetched");
        }
        Matcher parts = AUTHORITY.matcher(written);
        if (!parts.matches()) {
            throw new Unfetchable("the address names no host that could be asked");
        }
        String port = parts.group(2) == null ? "" : parts.group(2);
        if (!port.isEmpty() && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535)) {
            throw new Unfetchable("there is no port " + port);
        }
        return host(parts.group(1)) + (port.isEmpty() ? "" : ":" + port);
    }

    private static String host(String written) throws Unfetchable {
        if (written.startsWith("[")) {
            return written;
        }
        String host;
        try {
            host = IDN.toASCII(written).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new Unfetchable("“" + shown(written) + "” is no name of a host", e);
        }
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (ENDS_IN_NUMBER.matcher(host).matches() && !QUAD.matcher(host).matches()) {
            throw new Unfetchable("“" + shown(host) + "” is an address in disguise, which is not asked");
        }
        return host;
    }

    /** Percent-encodes what may not stand in an address, as browsers do. */
    private static String escaped(String path) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            if (c <= ' ' || c >= 127 || "\"<>\\^`{|}[]".indexOf(c) >= 0) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
