package org.manumit.world.scene;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a scene: part of the sealed truth.
 *
 * @param id stable name
 * @param form form of exploitation; null for an innocent look-alike
 * @param kind method of the operation, or kind of look-alike
 * @param countries where it happened, ISO 3166 alpha-2
 * @param start first second
 * @param end first second behind it
 * @param visibility how much of it was seen
 * @param financing whether it pays a listed terrorist entity
 */
public record Scene(
        String id,
        @Nullable String form,
        String kind,
        SortedSet<String> countries,
        long start,
        long end,
        Visibility visibility,
        boolean financing) {
    /** Whether it is an operation, not a look-alike. */
    public boolean operation() {
        return form != null;
    }
}
