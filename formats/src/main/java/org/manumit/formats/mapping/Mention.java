package org.manumit.formats.mapping;

import org.jspecify.annotations.Nullable;
import org.manumit.formats.selector.SelectorKind;

/**
 * A selector that a record names in a field of its own, as written and not yet normalised. Its text form shows
 * the kind only.
 *
 * @param kind what sort of selector
 * @param value the text as the source has it
 * @param region ISO 3166 alpha-2 code for reading local numbers and plates; null when the source tells none
 * @param propertyName the FollowTheMoney property or role that it was found in, such as {@code phone} or
 *     {@code payerAccount}
 */
public record Mention(
        SelectorKind kind, String value, @Nullable String region, String propertyName) {
    @Override
    public String toString() {
        return "Mention[" + kind + ", " + propertyName + "]";
    }
}
