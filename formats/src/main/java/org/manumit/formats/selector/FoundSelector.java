package org.manumit.formats.selector;

/**
 * A selector found in free text. Its text form shows kind and span only.
 *
 * @param kind what sort of selector
 * @param value canonical value, see {@link SelectorKind}
 * @param start first character in the raw text, counted from 0
 * @param end character behind the last one
 */
public record FoundSelector(SelectorKind kind, String value, int start, int end) {
    @Override
    public String toString() {
        return "FoundSelector[" + kind + ", " + start + "-" + end + "]";
    }
}
