package org.manumit.analytics.text.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into words by which its language can be told. Left out are words with digits, and what is the same in all
 * languages: addresses, links, handles. An apostrophe between letters belongs to the word (K'iche' {@code k'o}) unless
 * what leads to it is a word of its own (French {@code l'heure}). Confined to one thread.
 */
final class LanguageReader {

    /** More words tell nothing new. */
    private static final int MOST_WORDS = 200;

    private static final int LONGEST_WORD = 30;
    private static final String APOSTROPHES = "'’‘ʼ`´ʹꞌ";

    private final String text;
    private final Set<String> listed;
    private final List<String> words = new ArrayList<>();

    private LanguageReader(String text, Set<String> listed) {
        this.text = text;
        this.listed = listed;
    }

    static List<String> words(String text, Set<String> listed) {
        LanguageReader reader = new LanguageReader(text, listed);
        reader.read();
        return reader.words;
    }

    private void read() {
        int at = 0;
        while (at < text.length() && words.size() < MOST_WORDS) {
            int end = at;
            boolean address = false;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                address |= isAddress(end);
                end++;
            }
            if (!address) {
                readPiece(at, end);
            }
            at = end + 1;
        }
    }

    /** Whether a sign stands here that makes the letters around it an address, a link or a handle. */
    private boolean isAddress(int at) {
        char c = text.charAt(at);
        boolean dot = c == '.'
                && at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at + 1));
        return dot || c == '@' || c == '#' || c == '_' || (c == ':' && text.startsWith("://", at));
    }

    private void readPiece(int from, int to) {
        int at = from;
        while (at < to) {
            int end = at;
            boolean digits = false;
            while (end < to && belongs(end)) {
                digits |= Character.isDigit(text.charAt(end));
                end++;
            }
            if (end > at && !digits && end - at <= LONGEST_WORD) {
                addWord(at, end);
            }
            at = end + 1;
        }
    }

    private boolean belongs(int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || (APOSTROPHES.indexOf(c) >= 0 && at > 0 && Character.isLetter(text.charAt(at - 1)));
    }

    private void addWord(int from, int to) {
        String word = text.substring(from, to).toLowerCase(Locale.ROOT);
        for (int i = 0; i < word.length(); i++) {
            word = APOSTROPHES.indexOf(word.charAt(i)) > 0 ? word.replace(word.charAt(i), '\'') : word;
        }
        if (word.endsWith("'") && !listed.contains(word)) {
            word = word.substring(0, word.length() - 1);
        }
        int lead = word.indexOf('\'') + 1;
        if (lead > 0 && lead < word.length() && !listed.contains(word) && listed.contains(word.substring(0, lead))) {
            words.add(word.substring(0, lead));
            word = word.substring(lead);
        }
        words.add(word);
    }
}
