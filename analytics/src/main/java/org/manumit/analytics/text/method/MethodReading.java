package org.manumit.analytics.text.method;

import java.util.List;

/**
 * What was read in a text.
 *
 * @param language ISO 639-1 code of the language in which it was read
 * @param voice who speaks
 * @param scores one for each method, in the order of the methods; empty where the voice is spared
 */
public record MethodReading(String language, Voice voice, List<MethodScore> scores) {

    /** Key of the sentence that stands beside every score: trained on a synthetic world and hand-written examples. */
    public static final String NOTE = "methods-trained-on-synthetic-world-and-hand-written-examples-no-real-outcomes";

    public MethodReading {
        scores = List.copyOf(scores);
        if (voice.spared() != scores.isEmpty()) {
            throw new IllegalArgumentException(
                    "texts in a spared voice have no scores, others have them; voice " + voice);
        }
    }

    /** Key of the note on what the scores rest on. */
    public String note() {
        return NOTE;
    }

    /** The probability of a method; 0 where the voice is spared. */
    public double probability(RecruitmentMethod method) {
        return scores.isEmpty() ? 0 : scores.get(method.ordinal()).probability();
    }

    /** The methods that reach {@link MethodReader#LINE}. */
    public List<RecruitmentMethod> reached() {
        return scores.stream()
                .filter(score -> score.probability() >= MethodReader.LINE)
                .map(MethodScore::method)
                .toList();
    }
}
