package org.onrecord.app.web;

import io.javalin.http.Context;
import io.javalin.http.TooManyRequestsResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests a machine may send: a burst, then so many a second.
 *
 * <p>The machine that the desk runs on is its owner's and may send any number.
 */
final class Rate {

    static final int BURST = 200;

    private static final int PER_SECOND = 40;
    private static final int MACHINES = 10_000;

    /** What a machine has left, and when that was reckoned. */
    private record Left(double requests, long nanos) {}

    private final LongSupplier clock;
    private final Map<String, Left> machines = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > MACHINES;
        }
    };

    Rate(LongSupplier clock) {
        this.clock = clock;
    }

    void check(Context context) {
        if (!isHere(context.ip()) && !allows(context.ip())) {
            context.header("Retry-After", "1");
            throw new TooManyRequestsResponse("Too many requests; wait a second.");
        }
    }

    /** Whether a machine may send one more now. */
    synchronized boolean allows(String machine) {
        long now = clock.getAsLong();
        Left last = machines.getOrDefault(machine, new Left(BURST, now));
        double left = Math.min(BURST, last.requests() + (now - last.nanos()) * 1e-9 * PER_SECOND);
        machines.put(machine, new Left(left >= 1 ? left - 1 : left, now));
        return left >= 1;
    }

    private static boolean isHere(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
