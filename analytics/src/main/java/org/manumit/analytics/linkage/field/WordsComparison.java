package org.manumit.analytics.linkage.field;

import it.unimi.dsi.fastutil.bytes.ByteArrays;
import it.unimi.dsi.fastutil.floats.FloatArrays;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.ObjectArrays;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.field.WordLevels.Rest;
import org.manumit.analytics.linkage.name.GivenNameForms;

/**
 * Compares what one or several columns say in words, whatever their order: names, places, lines of an address. A level is how
 * much of the shorter is found in the other, and how much that says: a shared rare word says more than a shared common one.
 *
 * <p><b>Method</b> Words weighted by their surprise (inverse frequency over the records) and matched best first, slips and
 * initials at a discount, as are other forms of a given name (Lupita, Guadalupe): a soft form of weighted overlap (Cohen,
 * Ravikumar and Fienberg 2003). <b>Units</b> bits.
 * <b>Cost</b> O(n m) for n and m words.
 */
final class WordsComparison implements FieldComparison {

    private static final double LEAST_LIKENESS = 0.88;
    private static final double OF_INITIAL = 0.3;
    /** What two forms of one given name are worth of the commoner: Bill is William, but most Bills are not this William. */
    private static final double OF_FORM = 0.8;

    private static final double LOG_2 = Math.log(2);

    private final List<Field> fields;
    private final TextNumbers texts = new TextNumbers();
    private final Object2IntOpenHashMap<String> givenNameNumbers = new Object2IntOpenHashMap<>();
    /** None for words that are not of names. */
    private final @Nullable NameParts nameParts;

    private final WordLevels levels;
    /** Bits of a word that no record had when it was counted how rare words are: as if one had it. */
    private final float ofLater;

    private int rows;
    private int[] starts;
    private int[] words;
    private float[] bits;
    private long[] letters = {};
    /** Numbers of the given names that each word may stand for, ascending; none for words of places. */
    private int[][] givenNames = {};
    /** What each word of each record is in a name, see {@link NameParts}; empty for other words. */
    private byte[] parts;

    /** Records that have each word; empty until records are added. */
    private int[] counts = {};

    private int described;

    WordsComparison(List<Field> fields) {
        this.fields = List.copyOf(fields);
        rows = fields.get(0).size();
        ReadWords read = ReadWords.of(this.fields, texts, 0, rows);
        texts.rest();
        starts = read.starts();
        words = read.words();
        bits = surprise();
        ofLater = surprise(1, rows);
        describe();
        boolean names = fields.get(0).role().isName();
        nameParts = names ? new NameParts(this.fields, texts, read) : null;
        parts = nameParts == null ? new byte[0] : nameParts.of(read);
        levels = names ? WordLevels.OF_NAMES : WordLevels.OF_OTHERS;
    }

    @Override
    public void grow() {
        if (counts.length == 0) {
            counts = counts();
            texts.wake();
        }
        for (; rows < fields.get(0).size(); rows++) {
            // One by one, so that the part of a new word depends on no other record.
            add(ReadWords.of(fields, texts, rows, rows + 1));
        }
    }

    private void add(ReadWords read) {
        int[] more = read.words();
        int from = starts[rows];
        int to = from + more.length;
        starts = IntArrays.grow(starts, rows + 2);
        starts[rows + 1] = to;
        words = IntArrays.grow(words, to);
        System.arraycopy(more, 0, words, from, more.length);
        bits = FloatArrays.grow(bits, texts.size());
        Arrays.fill(bits, described, texts.size(), ofLater);
        describe();
        counts = IntArrays.grow(counts, texts.size());
        for (int word : more) {
            float now = surprise(++counts[word], rows + 1);
            bits[word] = ValueRarity.becomesCommon(counts[word], bits[word], now) ? now : bits[word];
        }
        if (nameParts != null) {
            parts = ByteArrays.grow(parts, to);
            System.arraycopy(nameParts.of(read), 0, parts, from, more.length);
        }
    }

    /** Letters and given names of the words that have come since. */
    private void describe() {
        int from = described;
        described = texts.size();
        letters = LongArrays.grow(letters, described);
        givenNames = ObjectArrays.grow(givenNames, described);
        boolean persons = fields.get(0).role().isOfPersons();
        for (int word = from; word < described; word++) {
            letters[word] = Likeness.letters(texts.text(word));
            givenNames[word] = persons ? givenNames(texts.text(word)) : IntArrays.EMPTY_ARRAY;
        }
    }

    private int[] givenNames(String word) {
        return GivenNameForms.namesOf(word).stream()
                .mapToInt(name -> givenNameNumbers.computeIfAbsent(name, (String key) -> givenNameNumbers.size()))
                .sorted()
                .toArray();
    }

    private int[] counts() {
        int[] ofWords = new int[texts.size()];
        for (int at = 0; at < starts[rows]; at++) {
            ofWords[words[at]]++;
        }
        return ofWords;
    }

    private float[] surprise() {
        int[] ofWords = counts();
        float[] surprise = new float[ofWords.length];
        for (int word = 0; word < ofWords.length; word++) {
            // Words that lie too far behind in their record were not counted.
            surprise[word] = surprise(Math.max(1, ofWords[word]), rows);
        }
        return surprise;
    }

    private static float surprise(int count, int rows) {
        return (float) (Math.log((rows + 1.0) / count) / LOG_2);
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public int levels() {
        return levels.count();
    }

    @Override
    public int level(int a, int b) {
        int n = starts[a + 1] - starts[a];
        int m = starts[b + 1] - starts[b];
        if (n == 0 || m == 0) {
            return UNKNOWN;
        }
        double found = 0;
        double ofA = 0;
        double ofB = 0;
        for (int j = starts[b]; j < starts[b + 1]; j++) {
            ofB += bits[words[j]];
        }
        int taken = 0;
        int left = 0;
        for (int i = 0; i < n; i++) {
            int word = words[starts[a] + i];
            ofA += bits[word];
            double best = 0;
            int at = -1;
            for (int j = 0; j < m; j++) {
                if ((taken >> j & 1) == 0) {
                    double worth = worth(word, words[starts[b] + j]);
                    if (worth > best) {
                        best = worth;
                        at = j;
                    }
                }
            }
            if (at >= 0) {
                taken |= 1 << at;
                found += best;
            } else {
                left |= 1 << i;
            }
        }
        return found == 0
                ? DIFFERENT
                : levels.of(found / Math.min(ofA, ofB), found, rest(a, left, b, ~taken & (1 << m) - 1));
    }

    /** What the words say that found no other; their places among the record's words are bits. */
    private Rest rest(int a, int leftA, int b, int leftB) {
        if (parts.length == 0) {
            return Rest.NOTHING;
        }
        Rest rest = says(a, leftA) || says(b, leftB) ? Rest.MORE : Rest.NOTHING;
        for (int i = leftA; i != 0; i &= i - 1) {
            int x = starts[a] + Integer.numberOfTrailingZeros(i);
            for (int j = leftB; j != 0; j &= j - 1) {
                int y = starts[b] + Integer.numberOfTrailingZeros(j);
                if (contradict(x, y)) {
                    if (parts[x] == NameParts.GIVEN) {
                        return Rest.OTHER_GIVEN_NAME;
                    }
                    rest = Rest.OTHER_SURNAME;
                }
            }
        }
        return rest;
    }

    private boolean says(int row, int left) {
        for (int i = left; i != 0; i &= i - 1) {
            if (parts[starts[row] + Integer.numberOfTrailingZeros(i)] != NameParts.FILLER) {
                return true;
            }
        }
        return false;
    }

    /** Whether two words are the same part of a name, and neither shortens the other. */
    private boolean contradict(int x, int y) {
        return parts[x] == parts[y]
                && (parts[x] == NameParts.GIVEN || parts[x] == NameParts.FAMILY)
                && !texts.text(words[x]).startsWith(texts.text(words[y]))
                && !texts.text(words[y]).startsWith(texts.text(words[x]));
    }

    /** Bits of two words that are the same or alike. */
    private double worth(int x, int y) {
        if (x == y) {
            return bits[x];
        }
        String s = texts.text(x);
        String t = texts.text(y);
        double least = Math.min(bits[x], bits[y]);
        if (s.length() == 1 || t.length() == 1) {
            return s.charAt(0) == t.charAt(0) ? OF_INITIAL * least : 0;
        }
        if (meet(givenNames[x], givenNames[y])) {
            return OF_FORM * least;
        }
        if (Likeness.most(s, letters[x], t, letters[y]) < LEAST_LIKENESS) {
            return 0;
        }
        double likeness = Likeness.words(s, t);
        return likeness < LEAST_LIKENESS ? 0 : least * (0.4 + 0.4 * (likeness - LEAST_LIKENESS) / (1 - LEAST_LIKENESS));
    }

    private static boolean meet(int[] one, int[] other) {
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                return true;
            }
            if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    @Override
    public double rarity(int a, int b, int level) {
        return 0;
    }

    @Override
    public String levelName(int level) {
        return levels.name(level);
    }

    @Override
    public boolean ofKin(int level) {
        return levels.ofKin(level, fields.get(0).role().isOfPersons());
    }

    @Override
    public boolean sharesRareWord(int level) {
        return levels.sharesRareWord(level);
    }
}
