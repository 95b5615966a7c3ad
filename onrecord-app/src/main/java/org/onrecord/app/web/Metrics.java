package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.onrecord.app.OpenRecord;
import org.onrecord.store.Store;

/**
 * What the desk counts of itself, as Prometheus reads it.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition formats</a>
 */
final class Metrics {

    private static final String BEGAN = "onrecord.began";

    private final AtomicLongArray requests = new AtomicLongArray(6);
    private final LongAdder nanos = new LongAdder();
    private final OpenRecord record;

    Metrics(OpenRecord record) {
        this.record = record;
    }

    void begin(Context context) {
        context.attribute(BEGAN, System.nanoTime());
    }

    void end(Context context) {
        Long began = context.attribute(BEGAN);
        nanos.add(began == null ? 0 : System.nanoTime() - began);
        requests.incrementAndGet(Math.min(5, context.statusCode() / 100));
    }

    void show(Context context) {
        StringBuilder out = new StringBuilder();
        out.append("# HELP onrecord_requests_total Requests answered.\n# TYPE onrecord_requests_total counter\n");
        long all = 0;
        for (int hundred = 2; hundred <= 5; hundred++) {
            out.append(String.format(
                    Locale.ROOT, "onrecord_requests_total{status=\"%dxx\"} %d\n", hundred, requests.get(hundred)));
            all += requests.get(hundred);
        }
        out.append(
                "# HELP onrecord_request_seconds Time that answers took.\n# TYPE onrecord_request_seconds summary\n");
        out.append(String.format(Locale.ROOT, "onrecord_request_seconds_sum %.3f\n", nanos.sum() * 1e-9));
        out.append("onrecord_request_seconds_count ").append(all).append('\n');
        out.append("# HELP onrecord_reports Reports in the record.\n# TYPE onrecord_reports gauge\n");
        out.append("onrecord_reports ").append(record.<Integer>ask(Store::size)).append('\n');
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(out.toString());
    }
}
