package org.manumit.server.resolution;

import java.time.Instant;

/**
 * What a person said of texts that were put together: that some are of another hand than the others, or that all are of one.
 * Its text form shows ids and verdict only.
 *
 * @param texts observations that the judgement moves; not to be changed
 * @param others observations beside which they were seen; not to be changed
 * @param same whether all are of one hand
 * @param by the person's name
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record TextJudgement(
        long id, long[] texts, long[] others, boolean same, String reason, String by, Instant at, boolean undone) {

    @Override
    public String toString() {
        return "TextJudgement[" + id + (same ? ", same]" : ", different]");
    }
}
