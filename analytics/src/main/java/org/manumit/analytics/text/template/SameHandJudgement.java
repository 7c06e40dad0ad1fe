package org.manumit.analytics.text.template;

/**
 * What a person said of texts: that some are of another hand than others, or that they are of one. Arguments are positions
 * in a corpus and are not to be changed.
 *
 * @param texts the texts that the judgement moves
 * @param others those that they were seen beside
 * @param same whether all of them are of one hand; else {@code texts} are of another than {@code others}
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record SameHandJudgement(int[] texts, int[] others, boolean same) {
    @Override
    public String toString() {
        return "SameHandJudgement[" + texts.length + (same ? " same as " : " other than ") + others.length + "]";
    }
}
