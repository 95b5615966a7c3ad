package org.onrecord.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Where in an archive the pages stand that a later revisit may refer to: "the same as what was fetched on March 3".
 *
 * <p>A revisit names its original by record, by address and time, by the digest of its payload, or, where the server
 * only said that nothing changed, by nothing but its own address.
 */
final class Originals {

    /** What stands further back than some 100,000 pages is forgotten, so that memory is bounded. */
    private static final int MOST = 500_000;

    private final Map<String, Long> places = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    void note(WarcRecord record, String target, long position) {
        MessageHeaders headers = record.headers();
        put("id", headers.first("WARC-Record-ID"), position);
        put("digest", headers.first("WARC-Payload-Digest"), position);
        put("address", headers.first("WARC-Date").map(date -> date + " " + target), position);
        put("address", Optional.of(target), position);
    }

    private void put(String by, Optional<String> name, long position) {
        name.ifPresent(value -> places.put(by + " " + value, position));
    }

    /** Where the original of a revisit stands, if it is in this archive. */
    Optional<Long> of(WarcRecord revisit, String target) {
        MessageHeaders headers = revisit.headers();
        Optional<String> address = headers.first("WARC-Refers-To-Target-URI");
        Optional<String> date = headers.first("WARC-Refers-To-Date");
        boolean unchanged = headers.first("WARC-Profile").orElse("").contains("not-modified");
        return find("id", headers.first("WARC-Refers-To"))
                .or(() -> find("address", date.map(day -> day + " " + address.orElse(target))))
                .or(() -> find("digest", headers.first("WARC-Payload-Digest")))
                .or(() -> find("address", unchanged ? Optional.of(address.orElse(target)) : Optional.empty()));
    }

    private Optional<Long> find(String by, Optional<String> name) {
        return name.map(value -> places.get(by + " " + value));
    }
}
