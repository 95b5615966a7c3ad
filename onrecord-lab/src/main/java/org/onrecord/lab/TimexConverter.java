package org.onrecord.lab;

import org.onrecord.record.Reading;
import org.onrecord.record.Time;
import org.onrecord.text.CodePoints;

/** Turns readings into the lines that the time scorer reads. */
final class TimexConverter {

    private TimexConverter() {}

    static String line(Reading reading) {
        CodePoints offsets = CodePoints.of(reading.report().text());
        StringBuilder line = new StringBuilder("{\"id\":")
                .append(Json.quote(reading.report().location()))
                .append(",\"timex\":[");
        boolean first = true;
        for (Time time : reading.times()) {
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
