package org.manumit.server.detection;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.manumit.server.detection.DetectionInput.PostColumns;
import org.manumit.server.resolution.TextJudgement;

/**
 * The texts as they were last put into groups, for detectors that run one after the other over the same texts: grouping takes longer than
 * all else they do. Neither what a text says nor what a judgement says ever changes under its id. Confined to whoever runs detectors.
 */
final class GroupedTexts {

    private long[] ids = {};
    private long[] judgements = {};
    private @Nullable JudgedTexts last;

    /** The groups of these texts after what people judged; worked out unless these very texts and judgements were the last. */
    JudgedTexts of(PostColumns posts, List<TextJudgement> judged, BooleanSupplier cancelled) {
        JudgedTexts known = last;
        long[] standing = judged.stream().mapToLong(TextJudgement::id).toArray();
        if (known == null || !Arrays.equals(ids, posts.observationIds()) || !Arrays.equals(judgements, standing)) {
            forget();
            known = JudgedTexts.of(posts, judged, cancelled);
            ids = posts.observationIds();
            judgements = standing;
            last = known;
        }
        return known;
    }

    /** Lets the texts go: nothing of them is held between runs. */
    void forget() {
        ids = new long[0];
        judgements = new long[0];
        last = null;
    }
}
