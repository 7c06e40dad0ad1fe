package org.manumit.analytics.linkage.name;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.manumit.analytics.linkage.name.Word.Writing;

/**
 * Splits a name into words. Apostrophes within a word and invisible signs count as nothing, an ampersand is the word
 * "and", everything else that is no letter, digit or mark parts words. Thread-safe.
 */
final class WordSplitter {

    /** What of a name is read at most, in UTF-16 units: names are shorter, and hostile input must not cost more. */
    static final int MOST_CHARACTERS = 400;

    /** Words of a name that are read at most. */
    static final int MOST_WORDS = 24;

    private static final int MOST_WORD_CHARACTERS = 40;
    private static final int SHORTEST_WITH_ARTICLE = 5;
    private static final String ARABIC_ARTICLE = "\u0627\u0644";
    private static final String APOSTROPHES = "'’‘`´ʼʹʿʾʻ";

    private final LatinLetters latin = new LatinLetters();

    List<Word> split(String raw) {
        int end = Math.min(raw.length(), MOST_CHARACTERS);
        if (end < raw.length() && Character.isHighSurrogate(raw.charAt(end - 1))) {
            end--;
        }
        String text = latin.plain(raw.substring(0, end));
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean glued = false;
        for (int at = 0; at < text.length() && words.size() < MOST_WORDS; ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (belongs(c, word)) {
                word.appendCodePoint(c);
            } else if (!countsAsNothing(c)) {
                add(word, glued, c == '.', words);
                glued = c == '.' || c == '/';
                if (c == '&' && !words.isEmpty()) {
                    words.add(new Word("&", "and", false, false, Writing.LETTERS));
                }
            }
        }
        add(word, glued, false, words);
        return words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
    }

    private static boolean belongs(int c, StringBuilder word) {
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        return Character.isLetterOrDigit(c) || mark && !word.isEmpty();
    }

    private static boolean countsAsNothing(int c) {
        return APOSTROPHES.indexOf(c) >= 0 || Character.getType(c) == Character.FORMAT;
    }

    private void add(StringBuilder word, boolean glued, boolean point, List<Word> words) {
        if (!word.isEmpty()) {
            String shown = word.substring(0, Math.min(word.length(), MOST_WORD_CHARACTERS));
            String text = latin.latin(shown);
            if (!text.isEmpty()) {
                String kept = text.substring(0, Math.min(text.length(), MOST_WORD_CHARACTERS));
                boolean close = glued && !words.isEmpty();
                if (beginsWithArticle(shown, kept)) {
                    int article = ARABIC_ARTICLE.length();
                    words.add(new Word(ARABIC_ARTICLE, kept.substring(0, article), close, false, Writing.CONSONANTS));
                    words.add(new Word(
                            shown.substring(article), kept.substring(article), false, point, Writing.CONSONANTS));
                } else {
                    words.add(new Word(shown, kept, close, point, writing(shown)));
                }
            }
            word.setLength(0);
        }
    }

    /** Arabic writes the article as part of the word, transliterations mostly apart. */
    private static boolean beginsWithArticle(String shown, String text) {
        return shown.startsWith(ARABIC_ARTICLE) && shown.length() >= SHORTEST_WITH_ARTICLE && text.startsWith("al");
    }

    private static Writing writing(String shown) {
        if (LatinLetters.isAscii(shown)) {
            return Writing.LETTERS;
        }
        return switch (UnicodeScript.of(shown.codePointAt(0))) {
            case ARABIC, HEBREW, SYRIAC -> Writing.CONSONANTS;
            case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO -> Writing.SYLLABLES;
            default -> Writing.LETTERS;
        };
    }
}
