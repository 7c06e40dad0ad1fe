package org.manumit.server.detection.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Invalid;

/** Observations that a caller asks about. */
final class AskedObservations {

    private static final int MOST = 1_000;

    private AskedObservations() {}

    /**
     * Their ids, none if none were named.
     *
     * @throws Invalid {@code too-many}
     */
    static long[] ids(@Nullable List<Long> named) {
        if (named == null) {
            return new long[0];
        }
        if (named.size() > MOST) {
            throw new Invalid("detection", "too-many", Map.of("most", MOST));
        }
        return named.stream().mapToLong(Long::longValue).toArray();
    }
}
