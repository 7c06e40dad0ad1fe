package org.manumit.analytics.text.template;

import it.unimi.dsi.fastutil.ints.Int2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the template of a group.
 *
 * <p><b>Method</b> Star alignment (Gusfield 1993, doi:10.1007/BF02460299) of the texts on the one that explains the others
 * best: a word stays where at least half of the texts have it; where half agree on another word, or on one more, the
 * centre is corrected; then all are lined up again with the result. <b>Cost</b> two alignments a text, and a few for the
 * centre. Confined to one thread; reused.
 */
final class TemplateBuilder {

    /** Texts from which a template is made, evenly taken. */
    private static final int SAMPLE = 64;

    private static final int CENTRES_TRIED = 5;

    /** A gap is a slot if one text of this many has words of its own there. */
    private static final int SLOT_TEXTS = 3;

    private final WordSurprise surprise;
    private final Alignment doubting = Alignment.doubting();
    private final Alignment trusting = Alignment.trusting();

    TemplateBuilder(WordSurprise surprise) {
        this.surprise = surprise;
    }

    /** The template of a group, from a sample of its texts; copies count once. */
    Template of(TextCorpus corpus, IntArrayList members) {
        List<int[]> texts = new ArrayList<>(SAMPLE);
        IntSet seen = new IntOpenHashSet();
        int step = Math.max(1, members.size() / (2 * SAMPLE));
        for (int i = 0; i < members.size() && texts.size() < SAMPLE; i += step) {
            int[] units = corpus.units(members.getInt(i));
            if (seen.add(Arrays.hashCode(units))) {
                texts.add(units);
            }
        }
        return of(texts);
    }

    /** The template of texts of which no two are the same word for word; at least one. */
    Template of(List<int[]> texts) {
        List<float[]> bits = texts.stream()
                .map(text -> {
                    float[] read = new float[text.length];
                    surprise.read(text, read);
                    return read;
                })
                .toList();
        int[] corrected = corrected(texts.get(centre(texts, bits)), texts, bits);
        int[][] places = places(corrected, texts, bits);
        boolean[] kept = kept(corrected, places);
        int[] words = IntStream.range(0, kept.length)
                .filter(j -> kept[j])
                .map(j -> corrected[j])
                .toArray();
        float[] worth = new float[words.length];
        float cost = surprise.read(words, worth);
        return new Template(words, slots(kept, words.length, places), worth, cost);
    }

    private int centre(List<int[]> texts, List<float[]> bits) {
        int tried = Math.min(CENTRES_TRIED, texts.size());
        int centre = 0;
        float most = -1;
        for (int c = 0; c < tried; c++) {
            float saved = 0;
            for (int other = 0; other < tried; other++) {
                saved += other == c
                        ? 0
                        : doubting.gain(texts.get(c), Alignment.NO_GAPS, texts.get(other), bits.get(other));
            }
            if (saved > most) {
                most = saved;
                centre = c;
            }
        }
        return centre;
    }

    private int[] corrected(int[] centre, List<int[]> texts, List<float[]> bits) {
        int n = centre.length;
        int[] hits = new int[n];
        Int2IntLinkedOpenHashMap[] instead = new Int2IntLinkedOpenHashMap[n];
        Int2IntLinkedOpenHashMap[] inserted = new Int2IntLinkedOpenHashMap[n + 1];
        int[][] places = places(centre, texts, bits);
        for (int x = 0; x < texts.size(); x++) {
            tally(texts.get(x), places[x], n, hits, instead, inserted);
        }
        IntArrayList words = new IntArrayList(n + 8);
        int half = (texts.size() + 1) / 2;
        for (int j = 0; j <= n; j++) {
            addAgreed(inserted[j], half, words);
            if (j < n && hits[j] >= half) {
                words.add(centre[j]);
            } else if (j < n) {
                addAgreed(instead[j], half, words);
            }
        }
        return words.toIntArray();
    }

    private static void addAgreed(Int2IntLinkedOpenHashMap tally, int half, IntArrayList words) {
        if (tally != null) {
            for (var entry : tally.int2IntEntrySet()) {
                if (entry.getIntValue() >= Math.max(2, half) && TextCorpus.isWord(entry.getIntKey())) {
                    words.add(entry.getIntKey());
                }
            }
        }
    }

    private static void tally(
            int[] text,
            int[] places,
            int n,
            int[] hits,
            Int2IntLinkedOpenHashMap[] instead,
            Int2IntLinkedOpenHashMap[] inserted) {
        int i = 0;
        while (i < text.length) {
            if (places[i] >= 0) {
                hits[places[i++]]++;
                continue;
            }
            int from = i;
            while (i < text.length && places[i] < 0) {
                i++;
            }
            int gap = from == 0 ? 0 : places[from - 1] + 1;
            int after = i == text.length ? n : places[i];
            boolean replaced = after - gap == i - from;
            for (int k = from; k < i; k++) {
                count(replaced ? instead : inserted, replaced ? gap + k - from : gap, text[k]);
            }
        }
    }

    private static void count(Int2IntLinkedOpenHashMap[] tallies, int at, int word) {
        if (tallies[at] == null) {
            tallies[at] = new Int2IntLinkedOpenHashMap(4);
        }
        tallies[at].addTo(word, 1);
    }

    /** Which words of the corrected centre at least half of the texts, and no fewer than two, have. */
    private static boolean[] kept(int[] centre, int[][] places) {
        int[] hits = new int[centre.length];
        for (int[] placed : places) {
            for (int place : placed) {
                if (place >= 0) {
                    hits[place]++;
                }
            }
        }
        int fewest = places.length == 1 ? 1 : Math.max(2, (places.length + 1) / 2);
        boolean[] kept = new boolean[centre.length];
        for (int j = 0; j < centre.length; j++) {
            kept[j] = hits[j] >= fewest && TextCorpus.isWord(centre[j]);
        }
        return kept;
    }

    /** Before which of the words kept, or behind the last, many texts have words of their own. */
    private static boolean[] slots(boolean[] kept, int words, int[][] places) {
        int[] before = new int[kept.length];
        for (int j = 1; j < kept.length; j++) {
            before[j] = before[j - 1] + (kept[j - 1] ? 1 : 0);
        }
        int[] own = new int[words + 1];
        for (int[] placed : places) {
            boolean within = false;
            int gap = 0;
            for (int place : placed) {
                boolean common = place >= 0 && kept[place];
                if (common) {
                    gap = before[place] + 1;
                } else if (!within) {
                    own[gap]++;
                }
                within = !common;
            }
        }
        boolean[] open = new boolean[own.length];
        for (int gap = 0; gap < own.length; gap++) {
            open[gap] = own[gap] * SLOT_TEXTS >= places.length;
        }
        return open;
    }

    /** Where each word of each text stands in the known one, or −1. */
    private int[][] places(int[] known, List<int[]> texts, List<float[]> bits) {
        int[][] places = new int[texts.size()][];
        for (int x = 0; x < places.length; x++) {
            places[x] = new int[texts.get(x).length];
            trusting.align(known, Alignment.NO_GAPS, texts.get(x), bits.get(x), places[x]);
        }
        return places;
    }
}
