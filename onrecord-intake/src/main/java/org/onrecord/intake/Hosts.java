package org.onrecord.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/**
 * Tells hosts of the public internet from those that only a private network knows: {@code 169.254.169.254} hands out
 * the passwords of a machine in a cloud, and a page must not be able to lead a reader there.
 */
final class Hosts {

    /** Looks up all addresses of a host. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** Blocks of addresses that nobody on the internet owns. */
    private static final List<Block> BLOCKS = blocks();

    private final Names names;
    private final Executor threads;

    Hosts(Names names, Executor threads) {
        this.names = names;
        this.threads = threads;
    }

    /** Asks the names for a host; refuses it where any of its addresses is not public. */
    void requirePublic(URI address, Deadline deadline) throws Unfetchable {
        String host = address.getHost();
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            throw new Unfetchable(host + " is this machine, and private addresses are not asked");
        }
        for (InetAddress one : addresses(host, deadline)) {
            if (!isPublic(one.getAddress())) {
                String name = host.equals(one.getHostAddress()) ? host : host + " (" + one.getHostAddress() + ")";
                throw new Unfetchable(name + " is private or reserved, and such addresses are not asked");
            }
        }
    }

    private InetAddress[] addresses(String host, Deadline deadline) throws Unfetchable {
        CompletableFuture<InetAddress[]> coming = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return names.of(host);
                    } catch (UnknownHostException e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
        try {
            return deadline.await(coming);
        } catch (ExecutionException e) {
            throw new Unfetchable("no host is known by the name " + host, e);
        }
    }

    static boolean isPublic(byte[] address) {
        if (address.length == 16) {
            if (starts(address, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF)
                    || starts(address, 0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) {
                return isPublic(Arrays.copyOfRange(address, 12, 16));
            }
            if (starts(address, 0x20, 0x02)) {
                return isPublic(Arrays.copyOfRange(address, 2, 6));
            }
        }
        return BLOCKS.stream().noneMatch(block -> block.holds(address));
    }

    private static boolean starts(byte[] address, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if ((address[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<Block> blocks() {
        try (var in = Objects.requireNonNull(Hosts.class.getResourceAsStream("not-public.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(Block::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 10.0.0.0/8}: all addresses that share their first bits. */
    private record Block(int length, BigInteger start, int shift) {

        static Block parse(String line) {
            String[] parts = line.split("/");
            try {
                byte[] address = InetAddress.getByName(parts[0]).getAddress();
                int shift = 8 * address.length - Integer.parseInt(parts[1]);
                return new Block(address.length, new BigInteger(1, address).shiftRight(shift), shift);
            } catch (UnknownHostException e) {
                throw new IllegalStateException("not-public.txt: " + line, e);
            }
        }

        boolean holds(byte[] address) {
            return address.length == length
                    && new BigInteger(1, address).shiftRight(shift).equals(start);
        }
    }
}
