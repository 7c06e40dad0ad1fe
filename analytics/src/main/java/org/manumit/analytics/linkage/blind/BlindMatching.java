package org.manumit.analytics.linkage.blind;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manumit.analytics.linkage.field.FieldRole;

/**
 * Tells who of the own persons is one with whom of the partner's, from the keys that both have.
 *
 * <p><b>Method</b> What a pair shares is the union of the parts of its keys; its bits are those of the rarest part in each
 * respect and for each word. Pairs are told apart by pattern, the respects in which they agree: where fewer pairs have a
 * pattern than a share of what chance alone is expected to make, none of them counts, so that files that have nobody in common have
 * no matches. What is left is weighed against the best of either person: a weak match beside a strong one is a relative.
 * <b>Error</b> docs/benchmarks.md. <b>Not for</b> deciding anything on a person. Confined to one thread.
 */
public final class BlindMatching {

    private static final int WORDS_FROM = FieldRole.values().length;
    /** Bits beyond those at which one pair of strangers is expected among all: one in a thousand. */
    private static final double STRONG = 10;

    private final BlindKeys keys;
    private final Parts parts;
    private final Long2ObjectMap<IntAVLTreeSet> shared = new Long2ObjectOpenHashMap<>();

    public BlindMatching(BlindKeys keys) {
        this.keys = keys;
        this.parts = keys.parts();
    }

    /**
     * Takes a key that both sides have.
     *
     * @param labels of the partner's persons who have it
     */
    public void share(int key, int[] labels) {
        for (int at = keys.from(key); at < keys.from(key + 1); at++) {
            MatchKey made = keys.made(at);
            for (int label : labels) {
                IntAVLTreeSet both = shared.computeIfAbsent(
                        (long) keys.holder(at) << 32 | label & 0xFFFFFFFFL, pair -> new IntAVLTreeSet());
                for (int part : made.parts()) {
                    both.add(part);
                }
            }
        }
    }

    /** The matches, in the order of the own persons, the best of each first. */
    public List<BlindMatch> matches() {
        List<BlindMatch> likely = likely();
        Int2DoubleOpenHashMap best = new Int2DoubleOpenHashMap();
        Int2DoubleOpenHashMap bestOfLabel = new Int2DoubleOpenHashMap();
        for (BlindMatch match : likely) {
            best.mergeDouble(match.person(), match.bits(), Math::max);
            bestOfLabel.mergeDouble(match.label(), match.bits(), Math::max);
        }
        double behind = keys.parameters().mostBehind();
        return likely.stream()
                .filter(match -> match.bits() >= best.get(match.person()) - behind
                        && match.bits() >= bestOfLabel.get(match.label()) - behind)
                .sorted(Comparator.comparingInt(BlindMatch::person)
                        .thenComparing(
                                Comparator.comparingDouble(BlindMatch::bits).reversed())
                        .thenComparingInt(BlindMatch::label))
                .toList();
    }

    /** Pairs whose pattern is commoner than chance makes it. */
    private List<BlindMatch> likely() {
        Int2IntOpenHashMap observed = new Int2IntOpenHashMap();
        shared.values().forEach(both -> observed.addTo(pattern(both.toIntArray()), 1));
        Int2DoubleOpenHashMap byChance = byChance();
        double least = keys.parameters().leastShareOfChance();
        double strong =
                (Math.log(Math.max(1, keys.persons())) + Math.log(Math.max(1, keys.partners()))) / Math.log(2) + STRONG;
        List<BlindMatch> likely = new ArrayList<>();
        shared.long2ObjectEntrySet().forEach(entry -> {
            int pattern = pattern(entry.getValue().toIntArray());
            if (observed.get(pattern) >= least * byChance.get(pattern)) {
                double bits = bits(entry.getValue());
                likely.add(new BlindMatch(
                        (int) (entry.getLongKey() >>> 32),
                        (int) entry.getLongKey(),
                        bits,
                        bits >= strong ? BlindMatch.Grade.STRONG : BlindMatch.Grade.FAIR));
            }
        });
        return likely;
    }

    /** How many strangers of the partner's are expected to share the keys of each pattern. */
    private Int2DoubleOpenHashMap byChance() {
        Int2DoubleOpenHashMap expected = new Int2DoubleOpenHashMap();
        for (int at = 0; at < keys.held(); at++) {
            MatchKey key = keys.made(at);
            expected.addTo(pattern(key.parts()), keys.partners() * Math.pow(2, -key.bits()));
        }
        return expected;
    }

    /** The respects of parts as bits, and above them how many words of names there are. */
    private int pattern(int[] both) {
        int pattern = 0;
        int words = 0;
        for (int i = 0; i < both.length; i++) {
            FieldRole respect = parts.kind(both[i]).respect();
            pattern |= 1 << respect.ordinal();
            words += respect == FieldRole.FULL_NAME && isNewWord(both, i) ? 1 : 0;
        }
        return pattern | words << WORDS_FROM;
    }

    private boolean isNewWord(int[] both, int at) {
        for (int i = 0; i < at; i++) {
            if (parts.root(both[i]) == parts.root(both[at])) {
                return false;
            }
        }
        return true;
    }

    private double bits(IntAVLTreeSet both) {
        Int2DoubleOpenHashMap best = new Int2DoubleOpenHashMap();
        for (int part : both) {
            int root = parts.root(part);
            int sign = root >= 0 ? root : -1 - parts.kind(part).respect().ordinal();
            best.mergeDouble(sign, parts.bits(part), Math::max);
        }
        return best.values().doubleStream().sum();
    }
}
