package org.manumit.analytics.text.extract;

/**
 * A word, a number or a sign of a text in plain form.
 *
 * @param word folded word; the sign; of a number its spelling
 * @param value of a number, -1 where it is too long to be one; else NaN
 * @param spoken whether a number is written in words, at least in part
 */
record Lexeme(Type type, int start, int end, String word, double value, boolean spoken) {

    enum Type {
        WORD,
        NUMBER,
        SIGN
    }

    boolean isNumber() {
        return type == Type.NUMBER;
    }

    boolean isWord() {
        return type == Type.WORD;
    }

    @Override
    public String toString() {
        return type + "[" + start + "-" + end + "]";
    }
}
