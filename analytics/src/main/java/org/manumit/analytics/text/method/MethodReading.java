package org.manumit.analytics.text.method;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** The scores that reach {@link MethodReader#LINE}, the likeliest method first. */
    public List<MethodScore> likeliestFirst() {
        return scores.stream()
                .filter(score -> score.probability() >= MethodReader.LINE)
                .sorted(Comparator.comparingDouble((MethodScore score) -> -score.probability())
                        .thenComparing(MethodScore::method))
                .toList();
    }

    /**
     * Of the methods that reach the line those that rest on words of their own: each has a phrase of its own family that overlaps
     * no such phrase of another, likelier one. Signs that all methods share, such as travel paid, make no method count here; two
     * methods told by the same words count once.
     */
    public List<RecruitmentMethod> reachedApart() {
        List<MethodPhrase> taken = new ArrayList<>();
        List<RecruitmentMethod> apart = new ArrayList<>();
        for (MethodScore score : likeliestFirst()) {
            List<MethodPhrase> own = score.phrases().stream()
                    .filter(phrase -> phrase.weightNats() > 0)
                    .filter(phrase -> phrase.feature().startsWith(score.method().code() + "."))
                    .toList();
            if (own.stream().anyMatch(phrase -> taken.stream().noneMatch(phrase::overlaps))) {
                apart.add(score.method());
                taken.addAll(own);
            }
        }
        return apart.stream().sorted().toList();
    }
}
