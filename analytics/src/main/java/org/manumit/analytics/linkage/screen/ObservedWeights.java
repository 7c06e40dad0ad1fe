package org.manumit.analytics.linkage.screen;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.manumit.analytics.linkage.name.NameKind;
import org.manumit.analytics.linkage.name.ReadName;
import org.manumit.analytics.linkage.name.TokenWeights;

/**
 * Surprise of words in the names at hand: a word that they repeat says less than {@link TokenWeights#common()} has it.
 *
 * <p><b>Method</b> share of the names that have the word, smoothed by {@value #BELIEVED_NAMES} further names in which it is
 * as frequent as believed; never more than believed, since a list of few is no sample of the world. Thread-safe.
 */
final class ObservedWeights implements TokenWeights {

    private static final double BELIEVED_NAMES = 1_000;
    private static final double LEAST_BITS = 0.5;

    private final TokenWeights believed = TokenWeights.common();
    private final Object2IntOpenHashMap<String> counts = new Object2IntOpenHashMap<>();
    private long names;

    /** Counts the words of names, each name once. */
    static ObservedWeights of(Stream<ReadName> names) {
        ObservedWeights weights = new ObservedWeights();
        names.map(ReadName::tokens).sequential().forEach(weights::count);
        return weights;
    }

    private void count(List<String> words) {
        names++;
        words.stream().distinct().forEach(word -> counts.addTo(word, 1));
    }

    @Override
    public double bits(String word, NameKind kind) {
        double bits = believed.bits(word, kind);
        double share = (counts.getInt(word) + BELIEVED_NAMES * Math.pow(2, -bits)) / (names + BELIEVED_NAMES);
        return Math.max(Math.min(LEAST_BITS, bits), Math.min(bits, -Math.log(share) / Math.log(2)));
    }
}
