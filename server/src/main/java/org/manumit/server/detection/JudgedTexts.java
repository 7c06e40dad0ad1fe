package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.manumit.analytics.text.method.MethodPhrases;
import org.manumit.analytics.text.method.Voice;
import org.manumit.analytics.text.template.JudgedGroups;
import org.manumit.analytics.text.template.SameHandJudgement;
import org.manumit.analytics.text.template.TextCorpus;
import org.manumit.analytics.text.template.TextGrouping;
import org.manumit.analytics.text.template.TextGroupingParameters;
import org.manumit.analytics.text.template.TextGroupingResult;
import org.manumit.server.detection.DetectionInput.PostColumns;
import org.manumit.server.resolution.TextJudgement;

/**
 * Published texts and the groups of those of one template, as found and then as people judged. Posts of people who migrate are
 * left out, whatever words of work they use. Confined to one run.
 *
 * @param posts the texts looked at
 * @param found groups by their words alone
 * @param groups group of each text after what people judged, −1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // columns of one run, never compared
record JudgedTexts(PostColumns posts, TextGroupingResult found, int[] groups) {

    static final TextGroupingParameters PARAMETERS = TextGroupingParameters.DEFAULT;
    private static final int BLOCK = 20_000;
    private static final MethodPhrases PHRASES = new MethodPhrases();

    static JudgedTexts of(PostColumns all, List<TextJudgement> judged, BooleanSupplier cancelled) {
        PostColumns posts = withoutJourneys(all);
        TextCorpus corpus = new TextCorpus();
        for (int from = 0; from < posts.texts().size(); from += BLOCK) {
            corpus.add(posts.texts().subList(from, Math.min(posts.texts().size(), from + BLOCK)));
        }
        TextGroupingResult found = new TextGrouping(PARAMETERS).group(corpus, cancelled);
        int[] groups = JudgedGroups.of(found, judgements(posts.observationIds(), judged));
        return new JudgedTexts(posts, found, groups);
    }

    private static PostColumns withoutJourneys(PostColumns posts) {
        int[] kept = IntStream.range(0, posts.texts().size())
                .parallel()
                .filter(at -> posts.offers().get(at)
                        || PHRASES.find(posts.texts().get(at), null).voice() != Voice.OWN_JOURNEY)
                .toArray();
        BitSet offers = new BitSet();
        for (int i = 0; i < kept.length; i++) {
            offers.set(i, posts.offers().get(kept[i]));
        }
        return new PostColumns(
                Arrays.stream(kept).mapToLong(at -> posts.observationIds()[at]).toArray(),
                Arrays.stream(kept).mapToObj(at -> posts.texts().get(at)).toList(),
                offers);
    }

    private static List<SameHandJudgement> judgements(long[] observationIds, List<TextJudgement> judgements) {
        Long2IntOpenHashMap positions = new Long2IntOpenHashMap(observationIds.length);
        for (int i = 0; i < observationIds.length; i++) {
            positions.put(observationIds[i], i);
        }
        return judgements.stream()
                .map(judgement -> new SameHandJudgement(
                        held(judgement.texts(), positions), held(judgement.others(), positions), judgement.same()))
                .toList();
    }

    private static int[] held(long[] ids, Long2IntOpenHashMap positions) {
        return Arrays.stream(ids)
                .filter(positions::containsKey)
                .mapToInt(positions::get)
                .toArray();
    }

    @Override
    public String toString() {
        return "JudgedTexts[" + groups.length + " texts]";
    }
}
