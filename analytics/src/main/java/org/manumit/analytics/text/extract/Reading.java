package org.manumit.analytics.text.extract;

import java.util.List;
import java.util.Set;
import org.manumit.analytics.text.PlainText;
import org.manumit.analytics.text.extract.Lexeme.Type;

/**
 * A text as the readers of facts see it: its lexemes, with an empty sign on either side, and the way back to the raw
 * text. Thread-safe (immutable).
 */
final class Reading {

    private static final Lexeme NOTHING = new Lexeme(Type.SIGN, 0, 0, "", Double.NaN, false);

    private final PlainText text;
    private final String folded;
    private final FactContext context;
    private final List<Lexeme> lexemes;

    Reading(PlainText text, FactContext context) {
        this.text = text;
        this.context = context;
        folded = FoldedText.of(text.plain());
        lexemes = new SpokenSums(FactLexer.read(folded)).merged();
    }

    PlainText text() {
        return text;
    }

    /** Lower case without accents, as long as the plain text. */
    String folded() {
        return folded;
    }

    FactContext context() {
        return context;
    }

    int size() {
        return lexemes.size();
    }

    Lexeme at(int index) {
        return index < 0 || index >= lexemes.size() ? NOTHING : lexemes.get(index);
    }

    String word(int index) {
        return at(index).word();
    }

    boolean isIn(int index, Set<String> words) {
        return words.contains(word(index));
    }

    boolean is(int index, String word) {
        return word(index).equals(word);
    }

    /** Whether nothing stands between a lexeme and the one before it. */
    boolean isGlued(int index) {
        return index > 0 && index < size() && at(index).start() == at(index - 1).end();
    }

    boolean isCapital(int index) {
        Lexeme lexeme = at(index);
        return lexeme.isWord() && Character.isUpperCase(text.plain().charAt(lexeme.start()));
    }

    /** Where lexemes from one to another, both included, stand in the raw text. */
    Span span(int first, int last) {
        return spanOf(at(first).start(), at(last).end());
    }

    /** Where a stretch of the plain text stands in the raw text. */
    Span spanOf(int start, int end) {
        return new Span(text.rawStart(start), text.rawEnd(end));
    }
}
