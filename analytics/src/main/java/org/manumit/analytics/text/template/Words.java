package org.manumit.analytics.text.template;

import java.util.Arrays;

/**
 * The words of one text as keys, with the token (run without white space) in which each stands. Reused for text after
 * text; confined to one thread.
 */
final class Words {

    /** A word that may be part of a template. */
    static final int WORD = 0;
    /** A number, which a template leaves open. */
    static final int NUMBER = 1;
    /** A web or mail address. */
    static final int ADDRESS = 2;

    /** Bits of a unit that hold its kind; the rest is the word's number. */
    static final int KIND_BITS = 2;

    private long[] keys = new long[64];
    private byte[] kinds = new byte[64];
    private int[] tokens = new int[64];
    private int[] tokenStarts = new int[64];
    private int[] tokenEnds = new int[64];
    private int size;
    private int tokenCount;

    void clear() {
        size = 0;
        tokenCount = 0;
    }

    void add(long key, int kind) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        keys[size] = key;
        kinds[size] = (byte) kind;
        tokens[size++] = tokenCount;
    }

    /** Closes a token that stood at these positions of the text. */
    void endToken(int start, int end) {
        if (tokenCount == tokenStarts.length) {
            tokenStarts = Arrays.copyOf(tokenStarts, tokenCount * 2);
            tokenEnds = Arrays.copyOf(tokenEnds, tokenCount * 2);
        }
        tokenStarts[tokenCount] = start;
        tokenEnds[tokenCount++] = end;
    }

    int size() {
        return size;
    }

    int tokenCount() {
        return tokenCount;
    }

    int tokenStart(int token) {
        return tokenStarts[token];
    }

    int tokenEnd(int token) {
        return tokenEnds[token];
    }

    long key(int word) {
        return keys[word];
    }

    int kind(int word) {
        return kinds[word];
    }

    int token(int word) {
        return tokens[word];
    }
}
