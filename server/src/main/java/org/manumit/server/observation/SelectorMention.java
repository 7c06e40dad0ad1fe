package org.manumit.server.observation;

import org.jspecify.annotations.Nullable;
import org.manumit.formats.selector.SelectorKind;

/**
 * A selector that an observation names. Its text form shows the kind only. Immutable.
 *
 * @param kind what sort of selector
 * @param value canonical value
 * @param property the property it stood in; null when it was found in the text
 * @param start first character in the text, counted from 0; -1 when it stood in a property
 * @param end character behind the last one; -1 when it stood in a property
 */
public record SelectorMention(
        SelectorKind kind, String value, @Nullable String property, int start, int end) {
    @Override
    public String toString() {
        return "SelectorMention[" + kind + "]";
    }
}
