package org.manumit.analytics.text.template;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.manumit.analytics.network.DisjointSets;

/**
 * Gathers texts that were written from one template, such as advertisements or offers in which only telephone number,
 * name, place and price change.
 *
 * <p><b>Method</b> Each text names a few earlier ones that share its pairs of words ({@link Candidates}); two are joined when
 * knowing one saves more bits in writing down the other than naming it costs ({@link Alignment}), where words and phrases
 * that many unrelated texts share are worth next to nothing ({@link WordSurprise}); so what stands in every second text
 * joins nothing. Then each group gets a template ({@link TemplateBuilder}); texts that it does not explain leave, texts
 * and groups that it does explain join. A grouping is accepted only if it shortens the description of the texts, after
 * InfoShield (Vajiac et al. 2023, doi:10.1145/3563040) and the principle of minimum description length (Rissanen
 * 1978, doi:10.1016/0005-1098(78)90005-5).
 *
 * <p><b>Assumes</b> that texts of a template share at least a quarter of what they say. <b>Units</b> bits. <b>Error</b>
 * measured by {@code manumit bench text}; see {@code docs/benchmarks.md}. <b>Cost</b> O(words) for candidates, O(length²)
 * for each pair compared, at most eight a text; about 80 bytes a word. <b>Not for</b> saying who wrote a text: a template
 * is copied, sold and stolen. Same numbers and bytes for any count of threads.
 *
 * <p>Thread-safe (stateless).
 */
public final class TextGrouping {

    /** Overlap of words at which two texts are surely of one hand, for counting what is common to strangers. */
    private static final double PLAIN_OVERLAP = 0.6;

    private static final double WEIGHED_OVERLAP = 0.5;

    private final TextGroupingParameters parameters;

    public TextGrouping(TextGroupingParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Groups the texts.
     *
     * @throws java.util.concurrent.CancellationException as soon as {@code cancelled} says so
     */
    public TextGroupingResult group(TextCorpus corpus, BooleanSupplier cancelled) {
        Candidates candidates = Candidates.of(corpus, cancelled);
        DisjointSets sets = new DisjointSets(corpus.size());
        new Overlap(corpus, candidates, Overlap.alike(corpus)).join(sets, PLAIN_OVERLAP, cancelled);
        float[] single = WordSurprise.ofSingleWords(corpus, oneOfEach(sets, corpus));
        new Overlap(corpus, candidates, single).join(sets, WEIGHED_OVERLAP, cancelled);
        WordSurprise surprise = new WordSurprise(corpus, oneOfEach(sets, corpus));
        float[] costs = costs(corpus, surprise);
        Thresholds thresholds = Thresholds.of(corpus.size(), parameters);
        DisjointSets joined = new DisjointSets(corpus.size());
        new PairSavings(corpus, candidates, surprise, costs, thresholds).join(joined, cancelled);
        TemplateRounds rounds = new TemplateRounds(corpus, candidates, surprise, thresholds, joined);
        return new TextGroupingResult(corpus, surprise, rounds.run(cancelled));
    }

    private static BitSet oneOfEach(DisjointSets sets, TextCorpus corpus) {
        BitSet one = new BitSet(corpus.size());
        for (int text = 0; text < corpus.size(); text++) {
            if (sets.rootOf(text) == text) {
                one.set(text);
            }
        }
        return one;
    }

    private static float[] costs(TextCorpus corpus, WordSurprise surprise) {
        float[] costs = new float[corpus.size()];
        IntStream.range(0, costs.length).parallel().forEach(text -> {
            int[] units = corpus.units(text);
            costs[text] = surprise.read(units, new float[units.length]);
        });
        return costs;
    }
}
