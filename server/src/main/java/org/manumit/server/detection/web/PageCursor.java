package org.manumit.server.detection.web;

import org.jspecify.annotations.Nullable;
import org.manumit.problem.Invalid;

/** Where a page of a list starts, as the page before named it. */
final class PageCursor {

    private PageCursor() {}

    /** @throws Invalid {@code cursor-unknown} if no page named it */
    static int offset(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,7}")) {
            throw new Invalid("detection", "cursor-unknown");
        }
        return Integer.parseInt(cursor);
    }
}
