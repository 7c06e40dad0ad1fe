package org.manumit.analytics.text;

/**
 * One way to say something.
 *
 * <p>The pattern is a row of words in lower case without accents: {@code stem*} stands for any word that begins so,
 * {@code a|b} for either, {@code [a|b]} may be absent, {@code ~3} allows up to three other words in between. A pattern
 * does not reach across the end of a sentence.
 *
 * @param key what it is a sign of
 * @param language ISO 639-1 code whose words of denial apply (en, es, fr, pt)
 * @param pattern the words
 */
public record PhraseRule(String key, String language, String pattern) {}
