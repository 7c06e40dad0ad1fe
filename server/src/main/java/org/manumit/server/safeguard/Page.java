package org.manumit.server.safeguard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, as the API sends it.
 *
 * @param total of all that the reader may see
 * @param next cursor of the following part, absent at the end
 */
public record Page<T>(List<T> items, long total, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A list that fits on one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, items.size(), null);
    }
}
