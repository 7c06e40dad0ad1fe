package org.manumit.analytics.text.template;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups of texts after what people said of them. Judgements are followed in the order in which they were made, so that the
 * latest prevails; what was said of a text holds for texts of its group that repeat it word for word, so that a split lasts
 * when the text is published again. Thread-safe (stateless).
 */
public final class JudgedGroups {

    private static final int ALONE = -1;

    private JudgedGroups() {}

    /**
     * The group of each text, numbered from 0 by their first texts, −1 for those alone.
     *
     * @param groups what was found
     * @param judgements oldest first
     */
    public static int[] of(TextGroupingResult groups, List<SameHandJudgement> judgements) {
        int[] labels = IntStream.range(0, groups.texts())
                .map(text -> groups.groupOf(text) < 0 ? groups.groups() + text : groups.groupOf(text))
                .toArray();
        int next = groups.groups() + groups.texts();
        for (SameHandJudgement judgement : judgements) {
            if (judgement.same()) {
                unite(labels, judgement);
            } else {
                next = split(groups.corpus(), labels, judgement, next);
            }
        }
        return numbered(labels);
    }

    private static void unite(int[] labels, SameHandJudgement judgement) {
        IntOpenHashSet joined = labels(labels, judgement.texts());
        joined.addAll(labels(labels, judgement.others()));
        if (joined.size() > 1) {
            int one = joined.intStream().min().orElseThrow();
            Arrays.setAll(labels, text -> joined.contains(labels[text]) ? one : labels[text]);
        }
    }

    /** The moved texts leave each group that holds some of the others, and stay together; what repeats them follows. */
    private static int split(TextCorpus corpus, int[] labels, SameHandJudgement judgement, int next) {
        IntOpenHashSet moved = new IntOpenHashSet(judgement.texts());
        IntOpenHashSet stay = new IntOpenHashSet(judgement.others());
        IntOpenHashSet parted = labels(labels, judgement.texts());
        parted.retainAll(labels(labels, judgement.others()));
        if (parted.isEmpty()) {
            return next;
        }
        int[][] wordings =
                Arrays.stream(judgement.texts()).mapToObj(corpus::units).toArray(int[][]::new);
        for (int text = 0; text < labels.length; text++) {
            if (parted.contains(labels[text])
                    && (moved.contains(text) || !stay.contains(text) && repeats(corpus, text, wordings))) {
                labels[text] = next;
            }
        }
        return next + 1;
    }

    private static boolean repeats(TextCorpus corpus, int text, int[][] wordings) {
        int[] units = corpus.units(text);
        return Arrays.stream(wordings).anyMatch(wording -> TextCorpus.sameWords(units, wording));
    }

    private static IntOpenHashSet labels(int[] labels, int[] texts) {
        return new IntOpenHashSet(Arrays.stream(texts).map(text -> labels[text]).toArray());
    }

    private static int[] numbered(int[] labels) {
        int most = Arrays.stream(labels).max().orElse(0);
        int[] sizes = new int[most + 1];
        Arrays.stream(labels).forEach(label -> sizes[label]++);
        int[] numbers = new int[most + 1];
        Arrays.fill(numbers, ALONE);
        int next = 0;
        int[] groups = new int[labels.length];
        for (int text = 0; text < labels.length; text++) {
            int label = labels[text];
            if (sizes[label] > 1 && numbers[label] == ALONE) {
                numbers[label] = next++;
            }
            groups[text] = numbers[label];
        }
        return groups;
    }
}
