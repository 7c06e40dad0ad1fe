package org.manumit.analytics.linkage.blind;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes the match keys of persons: the smallest sets of parts that hardly any stranger has all of.
 *
 * <p><b>Method</b> Bits of up to three parts that are signs of their own add up, less what one says of the other ({@link
 * Dependence}; of three the two greatest losses). A set is a key if its bits exceed what is needed, unless a smaller or a
 * rougher one exceeds it by so much that the partner will use that one. Many keys, each of which is enough, stand for the
 * comparison that nobody can make (ONS 2013, "Matching anonymous data", Beyond 2011 M9). Of too many those come first that
 * most records of the person bear, then the shorter, then the rarer. <b>Cost</b> the third power of the parts of a record.
 * Confined to one thread.
 */
final class KeyMaker {

    private static final Comparator<MatchKey> ORDER = Comparator.comparingInt(MatchKey::size)
            .thenComparingDouble(key -> -key.bits())
            .thenComparingInt(MatchKey::third)
            .thenComparingInt(MatchKey::second)
            .thenComparingInt(MatchKey::first);

    private final Parts parts;
    private final Dependence dependence;
    private final double need;
    private final double surely;
    private final int most;

    private final Object2IntOpenHashMap<MatchKey> found = new Object2IntOpenHashMap<>();
    private int count;
    private int[] part = {};
    private int[] word = {};
    private PartKind[] kind = {};
    private float[] bits = {};
    private float[][] lost = {};

    /**
     * Sets what is needed.
     *
     * @param partners how many persons the partner has
     */
    KeyMaker(Parts parts, Dependence dependence, int partners, BlindParameters parameters) {
        this.parts = parts;
        this.dependence = dependence;
        this.need = Math.log(Math.max(1, partners)) / Math.log(2) + parameters.spareBits();
        this.surely = need + parameters.surplusBits();
        this.most = parameters.mostKeys();
    }

    /** Keys of a person whose records these are. */
    List<MatchKey> keys(int[] rows) {
        found.clear();
        for (int row : rows) {
            load(row);
            singles();
            pairs();
            triples();
        }
        List<MatchKey> keys = new ArrayList<>(found.keySet());
        keys.sort(Comparator.<MatchKey>comparingInt(key -> -found.getInt(key)).thenComparing(ORDER));
        return keys.size() > most ? keys.subList(0, most) : keys;
    }

    private void load(int row) {
        count = parts.count(row);
        part = new int[count];
        word = new int[count];
        kind = new PartKind[count];
        bits = new float[count];
        lost = new float[count][count];
        for (int i = 0; i < count; i++) {
            part[i] = parts.part(row, i);
            word[i] = parts.word(row, i);
            kind[i] = parts.kind(part[i]);
            bits[i] = parts.bits(part[i]);
            for (int j = 0; j < i; j++) {
                boolean apart = parts.apart(row, i, j);
                lost[i][j] = apart ? dependence.lost(kind[i], kind[j]) : Float.POSITIVE_INFINITY;
                lost[j][i] = lost[i][j];
            }
        }
    }

    private void singles() {
        for (int i = 0; i < count; i++) {
            if (bits[i] >= need && !rougher(i, rough -> bits[rough])) {
                found.addTo(MatchKey.of(part[i], bits[i]), 1);
            }
        }
    }

    private void pairs() {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                if (bits[i] < surely && bits[j] < surely && ofPair(i, j) >= need) {
                    pair(i, j);
                }
            }
        }
    }

    private void pair(int i, int j) {
        if (!rougher(i, rough -> ofPair(rough, j)) && !rougher(j, rough -> ofPair(i, rough))) {
            found.addTo(MatchKey.of(part[i], part[j], ofPair(i, j)), 1);
        }
    }

    private void triples() {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                if (open(i, j)) {
                    for (int k = 0; k < j; k++) {
                        if (open(i, k) && open(j, k) && ofTriple(i, j, k) >= need) {
                            triple(i, j, k);
                        }
                    }
                }
            }
        }
    }

    /** Whether two parts may go together and do not surely do by themselves. */
    private boolean open(int i, int j) {
        float worth = ofPair(i, j);
        return bits[i] < surely && bits[j] < surely && worth < surely && worth > Float.NEGATIVE_INFINITY;
    }

    private void triple(int i, int j, int k) {
        if (!rougher(i, rough -> ofTriple(rough, j, k))
                && !rougher(j, rough -> ofTriple(i, rough, k))
                && !rougher(k, rough -> ofTriple(i, j, rough))) {
            found.addTo(MatchKey.of(part[i], part[j], part[k], ofTriple(i, j, k)), 1);
        }
    }

    private float ofPair(int i, int j) {
        return bits[i] + bits[j] - lost[i][j];
    }

    private float ofTriple(int i, int j, int k) {
        float least = Math.min(lost[i][j], Math.min(lost[i][k], lost[j][k]));
        return bits[i] + bits[j] + bits[k] - (lost[i][j] + lost[i][k] + lost[j][k] - least);
    }

    private interface Worth {
        float with(int rough);
    }

    /** Whether the same with a rougher part in the place of one would surely do. */
    private boolean rougher(int at, Worth worth) {
        for (int i = 0; i < count; i++) {
            if (kind[at].implies(kind[i]) && word[i] == word[at] && worth.with(i) >= surely) {
                return true;
            }
        }
        return false;
    }
}
