package org.manumit.server.resolution;

import org.jspecify.annotations.Nullable;

/**
 * A selector in a list. Its text form shows the id only.
 *
 * @param kind in lower case
 * @param value canonical value
 * @param observations how many the reader may see that name it
 * @param knownShared who shares it innocently, as a person noted; null if nobody did
 */
public record SelectorRef(
        long id,
        String kind,
        String value,
        int observations,
        @Nullable String knownShared) {
    @Override
    public String toString() {
        return "SelectorRef[" + id + "]";
    }
}
