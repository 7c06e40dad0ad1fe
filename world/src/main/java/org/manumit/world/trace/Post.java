package org.manumit.world.trace;

import org.jspecify.annotations.Nullable;
import org.manumit.world.geography.City;
import org.manumit.world.geography.Language;

/**
 * A post as exported from a platform.
 *
 * @param at when it was posted
 * @param platform which of the invented platforms
 * @param author handle of who wrote it
 * @param text its text
 * @param city city named in the profile
 * @param located whether the export tells that city
 * @param language what it is written in
 * @param link address that it points to
 * @param copy number of the copy that its text was written from; 0 if it was written afresh
 */
public record Post(
        long at,
        int platform,
        String author,
        String text,
        City city,
        boolean located,
        Language language,
        @Nullable String link,
        long copy)
        implements Trace {
    @Override
    public String toString() {
        return "Post[" + at + "]";
    }
}
