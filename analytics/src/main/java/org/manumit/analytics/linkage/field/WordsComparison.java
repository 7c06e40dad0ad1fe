package org.manumit.analytics.linkage.field;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
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
    private final int[] starts;
    private final int[] words;
    private final List<String> texts = new ArrayList<>();
    private final float[] bits;
    private final long[] letters;
    /** Numbers of the given names that each word may stand for, ascending; none for words of places. */
    private final int[][] givenNames;
    /** What each word of each record is in a name, see {@link NameParts}; empty for other words. */
    private final byte[] parts;

    private final WordLevels levels;

    WordsComparison(List<Field> fields) {
        this.fields = List.copyOf(fields);
        int rows = fields.get(0).size();
        Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
        numbers.defaultReturnValue(-1);
        ReadWords read = new ReadWords(rows);
        for (int row = 0; row < rows; row++) {
            read.begin(row);
            for (int field = 0; field < fields.size(); field++) {
                read(row, field, numbers, read);
            }
        }
        read.end();
        starts = read.starts();
        words = read.words();
        bits = surprise(rows);
        letters = texts.stream().mapToLong(Likeness::letters).toArray();
        boolean names = fields.get(0).role().isName();
        givenNames = fields.get(0).role().isOfPersons() ? givenNames() : new int[texts.size()][0];
        parts = names ? NameParts.of(fields, texts, read) : new byte[0];
        levels = names ? WordLevels.OF_NAMES : WordLevels.OF_OTHERS;
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

    /** The different words of a record in one field. */
    private void read(int row, int field, Object2IntOpenHashMap<String> numbers, ReadWords into) {
        Field of = fields.get(field);
        if (of.value(row) == Field.MISSING) {
            return;
        }
        String text = of.text(of.value(row));
        int comma = text.indexOf(',');
        if (comma > 0 && of.role() == FieldRole.FULL_NAME) {
            take(text.substring(0, comma), field, numbers, into);
            into.comma();
            take(text.substring(comma + 1), field, numbers, into);
        } else {
            take(text, field, numbers, into);
        }
    }

    private void take(String text, int field, Object2IntOpenHashMap<String> numbers, ReadWords into) {
        for (String word : Field.NOT_WORD.split(text)) {
            if (!word.isEmpty()) {
                into.add(
                        numbers.computeIfAbsent(word, (String one) -> {
                            texts.add(one);
                            return texts.size() - 1;
                        }),
                        field);
            }
        }
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
                && !texts.get(words[x]).startsWith(texts.get(words[y]))
                && !texts.get(words[y]).startsWith(texts.get(words[x]));
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
