package org.onrecord.lab;

import java.util.List;
import org.onrecord.record.Reading;
import org.onrecord.record.Time;
import org.onrecord.text.CodePoints;

/** Turns the times of a text into the lines that the time scorer reads. */
public final class TimexConverter {

    private TimexConverter() {}

    static String line(Reading reading) {
        return line(reading.report().location(), reading.report().text(), reading.times());
    }

    /** The line of one text. */
    public static String line(String id, String text, List<Time> times) {
        CodePoints offsets = CodePoints.of(text);
        StringBuilder line =
                new StringBuilder("{\"id\":").append(Json.quote(id)).append(",\"timex\":[");
        boolean first = true;
        for (Time time : times) {
            line.append(first ? "" : ",")
                    .append("{\"start\":")
                    .append(offsets.at(time.span().start()))
                    .append(",\"end\":")
                    .append(offsets.at(time.span().end()))
                    .append(",\"type\":")
                    .append(Json.quote(time.type().word()))
                    .append(",\"value\":")
                    .append(Json.quote(time.value()))
                    .append('}');
            first = false;
        }
        return line.append("]}").toString();
    }
}
