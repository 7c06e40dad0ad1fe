package org.manumit.analytics.text.template;

import java.util.Set;

/**
 * Takes a text apart into words that can be compared.
 *
 * <p><b>Method</b> Tokens end at white space, words at anything that is neither letter nor digit. Letters are folded
 * ({@link LetterFold}); a digit or sign that stands for a letter within a word counts as that letter ({@code c4ll}). In
 * scripts that put no space between words (Han, Kana, Thai, Lao, Khmer, Burmese) each letter is a word. <b>Cost</b>
 * linear, without allocation.
 *
 * <p>Confined to one thread.
 */
final class WordReader {

    private static final Set<String> DOMAINS = Set.of(
            "com", "net", "org", "info", "biz", "xyz", "top", "site", "online", "shop", "club", "app", "link", "me",
            "ly", "io", "co", "us", "uk", "mx", "br", "ar", "cl", "pe", "ec", "ve", "gt", "hn", "sv", "ni", "cr", "pa",
            "cu", "do", "ht", "bo", "py", "uy", "es", "pt", "fr", "de", "it", "ca", "ru", "eu", "tv", "cc", "ws");

    private static final String STANDS_FOR = "oieeasgtbg";

    private final StringBuilder token = new StringBuilder();

    /** Reads a text into an emptied buffer. */
    void read(CharSequence text, Words words) {
        words.clear();
        int length = text.length();
        int at = 0;
        while (at < length) {
            while (at < length && isSpace(text.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < length && !isSpace(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                readToken(text, start, at, words);
                words.endToken(start, at);
            }
        }
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private void readToken(CharSequence text, int start, int end, Words words) {
        fold(text, start, end);
        if (isAddress()) {
            words.add(key(0, token.length()), Words.ADDRESS);
            return;
        }
        int at = 0;
        while (at < token.length()) {
            int from = at;
            while (at < token.length() && belongs(at)) {
                at++;
            }
            if (at > from) {
                addWord(from, at, words);
            } else {
                at++;
            }
        }
    }

    private void fold(CharSequence text, int start, int end) {
        token.setLength(0);
        for (int i = start; i < end; i++) {
            char folded = LetterFold.of(text.charAt(i));
            if (folded == LetterFold.NOTHING) {
                continue;
            }
            if (Character.isHighSurrogate(folded) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                token.append(LetterFold.several(Character.codePointAt(text, i++)));
            } else if (LetterFold.isSeveral(folded)) {
                token.append(LetterFold.several(text.charAt(i)));
            } else {
                token.append(folded);
            }
        }
    }

    private boolean isAddress() {
        int dot = token.lastIndexOf(".");
        if (dot < 1) {
            return false;
        }
        if (token.indexOf("www.") == 0 || token.indexOf("://") > 0) {
            return true;
        }
        int slash = token.indexOf("/");
        int host = slash < 0 ? token.length() : slash;
        int last = token.lastIndexOf(".", host - 1);
        int end = last + 1;
        while (end < host && Character.isLetter(token.charAt(end))) {
            end++;
        }
        return last > 1
                && Character.isLetterOrDigit(token.charAt(last - 1))
                && DOMAINS.contains(token.substring(last + 1, end));
    }

    /** Letters and digits; a sign that looks like a letter counts if letters stand beside it. */
    private boolean belongs(int at) {
        char c = token.charAt(at);
        if (isWordLetter(c) || isDigit(c)) {
            return true;
        }
        if (c != '@' && c != '$') {
            return false;
        }
        boolean before = at > 0 && isWordLetter(token.charAt(at - 1));
        boolean after = at + 1 < token.length() && isWordLetter(token.charAt(at + 1));
        return after && (before || at == 0) || before && at + 1 == token.length() || c == '@' && token.length() == 1;
    }

    private static boolean isWordLetter(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void addWord(int from, int to, Words words) {
        int digits = 0;
        boolean unspaced = false;
        for (int i = from; i < to; i++) {
            digits += isDigit(token.charAt(i)) ? 1 : 0;
            unspaced |= token.charAt(i) > 0x0E00 && isUnspaced(token.charAt(i));
        }
        if (unspaced) {
            for (int i = from; i < to; i++) {
                words.add(key(i, i + 1), isDigit(token.charAt(i)) ? Words.NUMBER : Words.WORD);
            }
        } else if (digits * 2 > to - from || digits == to - from) {
            words.add(key(from, to), Words.NUMBER);
        } else {
            words.add(wordKey(from, to), Words.WORD);
        }
    }

    private static boolean isUnspaced(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private long wordKey(int from, int to) {
        long hash = 1;
        for (int i = from; i < to; i++) {
            char c = token.charAt(i);
            char letter =
                    isDigit(c) ? STANDS_FOR.charAt(c - '0') : c == '@' ? 'a' : c == '$' ? 's' : c == 'l' ? 'i' : c;
            hash = hash * 0x9E3779B97F4A7C15L + letter;
        }
        return mix(hash);
    }

    private long key(int from, int to) {
        long hash = 2;
        for (int i = from; i < to; i++) {
            hash = hash * 0x9E3779B97F4A7C15L + token.charAt(i);
        }
        return mix(hash);
    }

    /** Spreads the bits of a key evenly: the finaliser of MurmurHash3 (Appleby 2011, public domain). */
    static long mix(long key) {
        long x = key ^ key >>> 33;
        x *= 0xff51afd7ed558ccdL;
        x ^= x >>> 33;
        x *= 0xc4ceb9fe1a85ec53L;
        return x ^ x >>> 33;
    }
}
