package org.manumit.analytics.text;

/**
 * Where a rule's words stand in a text.
 *
 * @param key the rule's key
 * @param start first character, counted from 0
 * @param end one past the last character
 * @param denied whether the same clause denies it ("they do <em>not</em> keep our passports")
 */
public record PhraseMatch(String key, int start, int end, boolean denied) {}
