package org.onrecord.app.export;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;

/**
 * Who quotes whom as a network: outlets, sources, and how often an outlet quotes a source.
 *
 * @see <a href="http://graphml.graphdrawing.org/">GraphML</a>
 */
public final class GraphMl {

    private final BiFunction<Reading, Source, String> name;
    private final Map<String, Map<String, Integer>> quotes = new TreeMap<>();
    private final Map<String, String> classes = new TreeMap<>();

    /**
     * An empty network.
     *
     * @param name the name of a source across all reports
     */
    public GraphMl(BiFunction<Reading, Source, String> name) {
        this.name = name;
    }

    /** Takes in the statements of a reading. */
    public void add(Reading reading) {
        String outlet = reading.report().outlet().orElse(reading.report().location());
        for (Statement statement : reading.statements()) {
            for (Source source : statement.attribution().sources()) {
                String who = name.apply(reading, source);
                classes.putIfAbsent(who, source.sourceClass().word());
                quotes.computeIfAbsent(outlet, unseen -> new TreeMap<>()).merge(who, 1, Integer::sum);
            }
        }
    }

    /** Writes the network. */
    public void write(PrintStream out) {
        out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
                + "<key id=\"name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n"
                + "<key id=\"class\" for=\"node\" attr.name=\"class\" attr.type=\"string\"/>\n"
                + "<key id=\"statements\" for=\"edge\" attr.name=\"statements\" attr.type=\"int\"/>\n"
                + "<graph edgedefault=\"directed\">\n");
        Map<String, String> sources = new TreeMap<>();
        classes.forEach((who, kind) -> {
            sources.put(who, "s" + sources.size());
            node("s" + (sources.size() - 1), who, kind, out);
        });
        int outlets = 0;
        for (Map.Entry<String, Map<String, Integer>> outlet : quotes.entrySet()) {
            String from = "o" + outlets++;
            node(from, outlet.getKey(), "outlet of reports", out);
            outlet.getValue()
                    .forEach((who, count) -> out.print("<edge source=\"" + from + "\" target=\"" + sources.get(who)
                            + "\"><data key=\"statements\">" + count + "</data></edge>\n"));
        }
        out.print("</graph>\n</graphml>\n");
    }

    private static void node(String id, String name, String kind, PrintStream out) {
        out.print("<node id=\"" + id + "\"><data key=\"name\">" + escaped(name) + "</data><data key=\"class\">"
                + escaped(kind) + "</data></node>\n");
    }

    /** Characters that XML takes for marks are written out; those that it forbids are left out. */
    private static String escaped(String words) {
        return words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
