package org.manumit.world.trace;

import org.jspecify.annotations.Nullable;
import org.manumit.world.geography.City;
import org.manumit.world.geography.Language;

/**
 * An advertisement as exported.
 *
 * @param at when it was posted
 * @param site which of the invented sites
 * @param category heading on the site
 * @param title its title
 * @param body its text
 * @param city city that it was posted in
 * @param language what it is written in
 * @param phone telephone in the site's own field
 * @param mail e-mail in the site's own field
 * @param handle messenger handle in the site's own field
 * @param price whole units of money; 0 for none
 * @param currency ISO 4217 code
 * @param image perceptual hash of its picture, 16 hexadecimal digits
 * @param copy number of the copy that its text was written from; 0 if it was written afresh
 */
public record Ad(
        long at,
        int site,
        String category,
        String title,
        String body,
        City city,
        Language language,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String handle,
        long price,
        String currency,
        @Nullable String image,
        long copy)
        implements Trace {
    @Override
    public String toString() {
        return "Ad[" + at + "]";
    }
}
