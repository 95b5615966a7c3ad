package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onrecord.OnRecord;
import org.onrecord.app.Bundle;
import org.onrecord.app.Reproduction;
import org.onrecord.store.Store;
import org.onrecord.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord verify}, {@code onrecord verify evidence.zip}: whether a record or a bundle is sound. */
@Command(
        name = "verify",
        description =
                "Checks that a record, or a bundle of evidence, is sound: its file and indexes, that every page is the"
                        + " one that its report is named for, and that every reading comes out the same, byte for byte, when"
                        + " its page is read again.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Option(names = "--quick", description = "Read no page again; look at the file only.")
    private boolean quick;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A bundle or record; default: that of --record.")
    private Optional<String> file = Optional.empty();

    @Override
    public Integer call() throws IOException {
        String checked = file.orElse(record.name());
        if (!Store.isAddress(checked) && isZip(Path.of(checked))) {
            return bundle(Path.of(checked));
        }
        return verify(Store.shown(checked), checked, List.of());
    }

    private int bundle(Path bundle) throws IOException {
        Path folder = Files.createTempDirectory("onrecord-verify");
        try {
            Path unpacked = folder.resolve("record.db");
            List<String> faults;
            try {
                faults = Bundle.unpack(bundle, unpacked);
            } catch (StoreException e) {
                faults = List.of("the record in it is damaged");
            }
            return verify(bundle.toString(), unpacked.toString(), faults);
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path one : left.toList()) {
                    Files.delete(one);
                }
            }
            Files.delete(folder);
        }
    }

    private int verify(String shown, String name, List<String> before) {
        List<String> faults = new ArrayList<>(before);
        List<String> made = new ArrayList<>();
        String reproduced = "";
        int reports;
        try (Store store = Store.existing(name)) {
            faults.addAll(store.faults());
            reports = store.size();
            if (!quick) {
                Reproduction again = Reproduction.of(store, new OnRecord());
                faults.addAll(again.faults());
                reproduced = ", %d readings made again byte for byte".formatted(again.same())
                        + (again.others() == 0
                                ? ""
                                : ", %d that other programs made (onrecord reread --all)".formatted(again.others()));
                again.differences().forEach((how, many) -> made.add("  %d made by %s".formatted(many, how)));
            }
        }
        faults.forEach(fault -> System.err.println("onrecord: " + shown + ": " + fault));
        if (faults.isEmpty()) {
            System.out.printf("%s: sound, %d reports%s%n", shown, reports, reproduced);
            made.forEach(System.out::println);
        }
        return faults.isEmpty() ? 0 : 1;
    }

    private static boolean isZip(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }
}
