package org.manumit.analytics.linkage.screen;

import java.util.List;

/**
 * What screening found.
 *
 * @param hits most agreement first; namesakes that something contradicts come last
 * @param compared pairs of names that were compared
 * @param cut listed names that share words with a record but were not compared, since others share more
 * @param crowded names of records of which some pair of words, and identifiers that, so many listed names or entries
 *     share that they brought none together
 */
public record ScreeningResult(List<Hit> hits, long compared, long cut, long crowded) {

    public ScreeningResult {
        hits = List.copyOf(hits);
    }

    /** How many hits have a grade. */
    public long count(Grade grade) {
        return hits.stream().filter(hit -> hit.grade() == grade).count();
    }
}
