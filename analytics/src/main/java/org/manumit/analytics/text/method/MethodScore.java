package org.manumit.analytics.text.method;

import java.util.List;

/**
 * How far a text shows one method.
 *
 * @param method which
 * @param probability from 0 to 1: of texts so scored among the hand-written examples, the share that shows the method; not
 *     the share among texts of a place, which is far lower
 * @param phrases what speaks for it and against it, in the order of the text
 */
public record MethodScore(RecruitmentMethod method, double probability, List<MethodPhrase> phrases) {

    public MethodScore {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be from 0 to 1 but was " + probability);
        }
        phrases = List.copyOf(phrases);
    }
}
