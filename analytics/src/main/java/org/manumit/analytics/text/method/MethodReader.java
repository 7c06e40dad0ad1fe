package org.manumit.analytics.text.method;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads which methods of recruitment a text shows.
 *
 * <p><b>Method</b> for each method a logistic model over the phrases of a written list, its weights fitted on hand-written
 * examples and a synthetic world's texts and calibrated by Platt's line (Platt 1999) on examples not used for fitting. A phrase
 * of a method never speaks against it, an innocent phrase never for it. Texts in the voice of people who sell sex or migrate
 * are not scored at all.
 *
 * <p><b>Assumes</b> a text lawfully held that was written to win people: a post, an advert, a message of a recruiter or
 * controller. <b>Units</b> probabilities from 0 to 1, weights in nats. <b>Error</b> measured in {@code docs/methods.md}, on
 * invented texts only. <b>Cost</b> linear. <b>Not for</b> tips, testimony and other texts
 * <em>about</em> recruitment; for judging the writer.
 *
 * <p>Thread-safe (immutable).
 */
public final class MethodReader {

    /**
     * Probability from which a method counts as shown. Chosen before anything was fitted: more likely than not, among texts
     * like the examples.
     */
    public static final double LINE = 0.5;

    private final MethodPhrases phrases = new MethodPhrases();
    private final MethodWeights weights = new MethodWeights();

    /** Reads a text in the language that its small words tell. */
    public MethodReading read(String raw) {
        return read(raw, null);
    }

    /**
     * Reads a text.
     *
     * @param language ISO 639-1 code (es, en, pt, fr); null to tell it from the text
     * @throws IllegalArgumentException for another language
     */
    public MethodReading read(String raw, @Nullable String language) {
        FoundPhrases found = phrases.find(raw, language);
        List<MethodScore> scores = found.voice().spared()
                ? List.of()
                : Arrays.stream(RecruitmentMethod.values())
                        .map(method -> score(method, found))
                        .toList();
        return new MethodReading(found.language(), found.voice(), scores);
    }

    private MethodScore score(RecruitmentMethod method, FoundPhrases found) {
        Set<String> features = found.features();
        List<MethodPhrase> shown = found.places().stream()
                .map(place -> new MethodPhrase(
                        place.feature(), place.start(), place.end(), weights.calibrated(method, place.feature())))
                .filter(phrase -> phrase.weightNats() != 0)
                .toList();
        return new MethodScore(method, weights.probability(method, features), shown);
    }
}
