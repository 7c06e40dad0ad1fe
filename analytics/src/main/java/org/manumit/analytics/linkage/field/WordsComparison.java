package org.manumit.analytics.linkage.field;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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

    private static final double[] SHARES = {0.4, 0.6, 0.8, 0.97};
    private static final double[] BITS = {5, 9, 14, 20};
    private static final String[] SHARE_NAMES = {"few", "some", "many", "most", "all"};
    private static final int FIRST = 2;
    private static final double LEAST_LIKENESS = 0.88;
    private static final double OF_INITIAL = 0.3;
    /** What two forms of one given name are worth of the commoner: Bill is William, but most Bills are not this William. */
    private static final double OF_FORM = 0.8;

    private static final int MOST_WORDS = 16;
    private static final double LOG_2 = Math.log(2);
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Field> fields;
    private final int[] starts;
    private final int[] words;
    private final List<String> texts = new ArrayList<>();
    private final float[] bits;
    private final long[] letters;
    /** Numbers of the given names that each word may stand for, ascending; none for words of places. */
    private final int[][] givenNames;

    WordsComparison(List<Field> fields) {
        this.fields = List.copyOf(fields);
        int rows = fields.get(0).size();
        Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
        numbers.defaultReturnValue(-1);
        starts = new int[rows + 1];
        int[] read = new int[rows * 4];
        int[] of = new int[MOST_WORDS];
        for (int row = 0; row < rows; row++) {
            int count = read(row, numbers, of);
            if (starts[row] + count > read.length) {
                read = Arrays.copyOf(read, read.length + (read.length >> 1) + MOST_WORDS);
            }
            System.arraycopy(of, 0, read, starts[row], count);
            starts[row + 1] = starts[row] + count;
        }
        words = Arrays.copyOf(read, starts[rows]);
        bits = surprise(rows);
        letters = texts.stream().mapToLong(Likeness::letters).toArray();
        givenNames = fields.get(0).role().isOfPersons() ? givenNames() : new int[texts.size()][0];
    }

    private int[][] givenNames() {
        Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
        int[][] names = new int[texts.size()][];
        for (int word = 0; word < names.length; word++) {
            names[word] = GivenNameForms.namesOf(texts.get(word)).stream()
                    .mapToInt(name -> numbers.computeIfAbsent(name, (String key) -> numbers.size()))
                    .sorted()
                    .toArray();
        }
        return names;
    }

    /** The different words of a record. */
    private int read(int row, Object2IntOpenHashMap<String> numbers, int[] into) {
        int count = 0;
        for (Field field : fields) {
            if (field.value(row) == Field.MISSING) {
                continue;
            }
            for (String word : NOT_WORD.split(field.text(field.value(row)))) {
                if (word.isEmpty() || count == MOST_WORDS) {
                    continue;
                }
                int number = numbers.computeIfAbsent(word, (String text) -> {
                    texts.add(text);
                    return texts.size() - 1;
                });
                boolean known = false;
                for (int i = 0; i < count; i++) {
                    known |= into[i] == number;
                }
                if (!known) {
                    into[count++] = number;
                }
            }
        }
        return count;
    }

    private float[] surprise(int rows) {
        int[] counts = new int[texts.size()];
        for (int word : words) {
            counts[word]++;
        }
        float[] surprise = new float[counts.length];
        for (int word = 0; word < counts.length; word++) {
            surprise[word] = (float) (Math.log((rows + 1.0) / counts[word]) / LOG_2);
        }
        return surprise;
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public int levels() {
        return FIRST + (SHARES.length + 1) * (BITS.length + 1);
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
        for (int i = starts[a]; i < starts[a + 1]; i++) {
            ofA += bits[words[i]];
            double best = 0;
            int at = -1;
            for (int j = 0; j < m; j++) {
                if ((taken >> j & 1) == 0) {
                    double worth = worth(words[i], words[starts[b] + j]);
                    if (worth > best) {
                        best = worth;
                        at = j;
                    }
                }
            }
            if (at >= 0) {
                taken |= 1 << at;
                found += best;
            }
        }
        return found == 0
                ? DIFFERENT
                : FIRST + step(SHARES, found / Math.min(ofA, ofB)) * (BITS.length + 1) + step(BITS, found);
    }

    /** Bits of two words that are the same or alike. */
    private double worth(int x, int y) {
        if (x == y) {
            return bits[x];
        }
        String s = texts.get(x);
        String t = texts.get(y);
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

    private static int step(double[] bounds, double value) {
        int step = 0;
        while (step < bounds.length && value >= bounds[step]) {
            step++;
        }
        return step;
    }

    @Override
    public double rarity(int a, int b, int level) {
        return 0;
    }

    @Override
    public String levelName(int level) {
        if (level < FIRST) {
            return level == UNKNOWN ? "unknown" : "different";
        }
        int share = (level - FIRST) / (BITS.length + 1);
        int worth = (level - FIRST) % (BITS.length + 1);
        return SHARE_NAMES[share] + "-words-of-" + (worth == 0 ? 0 : (int) BITS[worth - 1]) + "-bits";
    }
}
