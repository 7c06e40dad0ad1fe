package org.manumit.server.safeguard;

import java.util.Set;

/**
 * What a background run may do, as narrowly as its task allows.
 *
 * @param name names the run in the journal, such as {@code resolution.entities}
 * @param reads schemas whose protected tables it reads
 * @param writes schemas whose protected tables it reads and writes
 */
public record RunMandate(String name, Set<String> reads, Set<String> writes) {

    public RunMandate {
        require(name, "[a-z][a-z.-]{2,60}");
        reads.forEach(schema -> require(schema, "[a-z]{2,30}"));
        writes.forEach(schema -> require(schema, "[a-z]{2,30}"));
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
    }

    private static void require(String value, String pattern) {
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException("expected " + pattern + " but was " + value);
        }
    }
}
