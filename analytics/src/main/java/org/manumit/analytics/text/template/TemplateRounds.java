package org.manumit.analytics.text.template;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.manumit.analytics.network.DisjointSets;

/**
 * Refines groups by their templates: what a template does not explain leaves its group, what it explains joins, groups of
 * one template become one. Confined to one thread, works on all.
 */
final class TemplateRounds {

    private static final int MOST_ROUNDS = 4;

    private final TextCorpus corpus;
    private final Candidates candidates;
    private final WordSurprise surprise;
    private final Thresholds thresholds;
    private final TemplateGroups groups;

    TemplateRounds(
            TextCorpus corpus, Candidates candidates, WordSurprise surprise, Thresholds thresholds, DisjointSets sets) {
        this.corpus = corpus;
        this.candidates = candidates;
        this.surprise = surprise;
        this.thresholds = thresholds;
        groups = new TemplateGroups(corpus.size(), sets);
    }

    TemplateGroups run(BooleanSupplier cancelled) {
        boolean[] moved = rebuild(cancelled);
        for (int round = 1; round < MOST_ROUNDS; round++) {
            gather(moved, cancelled);
            moved = rebuild(cancelled);
        }
        return groups;
    }

    /** Makes the templates of changed groups and sends away what they do not explain; which groups have a new one. */
    private boolean[] rebuild(BooleanSupplier cancelled) {
        groups.sort();
        boolean[] rebuilt = new boolean[groups.size()];
        int[] changed = IntStream.range(0, groups.size())
                .filter(group ->
                        groups.isChanged(group) && !groups.members(group).isEmpty())
                .toArray();
        boolean[] leaving = new boolean[corpus.size()];
        Template[] made = new Template[groups.size()];
        IntStream.range(0, changed.length).parallel().forEach(i -> {
            Cancellation.check(cancelled, 0);
            made[changed[i]] = new TemplateBuilder(surprise).of(corpus, groups.members(changed[i]));
            examine(groups.members(changed[i]), made[changed[i]], leaving);
        });
        for (int group : changed) {
            groups.settle(group, made[group]);
            groups.removeMarked(group, leaving);
            rebuilt[group] = true;
        }
        return rebuilt;
    }

    private void examine(IntArrayList members, Template template, boolean[] leaving) {
        Membership membership = new Membership(surprise);
        for (int text : members) {
            leaving[text] = !membership.holds(corpus.units(text), template, members.size(), thresholds);
        }
    }

    private void gather(boolean[] moved, BooleanSupplier cancelled) {
        LongLinkedOpenHashSet pairs = new LongLinkedOpenHashSet();
        LongLinkedOpenHashSet visits = new LongLinkedOpenHashSet();
        for (int text = 0; text < corpus.size(); text++) {
            for (int rank = 0; rank < Candidates.MOST && candidates.earlier(text, rank) >= 0; rank++) {
                meet(text, candidates.earlier(text, rank), moved, pairs, visits);
            }
        }
        LongArrayList pairList = new LongArrayList(pairs);
        boolean[] same = new boolean[pairList.size()];
        Blocks.run(same.length, cancelled, (from, to) -> comparePairs(pairList, from, to, same));
        LongArrayList visitList = new LongArrayList(visits);
        float[] saved = new float[visitList.size()];
        Blocks.run(saved.length, cancelled, (from, to) -> compareVisits(visitList, from, to, saved));
        join(visitList, saved);
        merge(pairList, same);
    }

    private void meet(int text, int other, boolean[] moved, LongLinkedOpenHashSet pairs, LongLinkedOpenHashSet visits) {
        int a = groups.groupOf(text);
        int b = groups.groupOf(other);
        if (a == b) {
            return;
        }
        if (a >= 0 && b >= 0) {
            if (moved[a] || moved[b]) {
                pairs.add((long) Math.min(a, b) << 32 | Math.max(a, b));
            }
        } else if (moved[Math.max(a, b)]) {
            visits.add((long) (a < 0 ? text : other) << 32 | Math.max(a, b));
        }
    }

    private void comparePairs(LongArrayList pairs, int from, int to, boolean[] same) {
        Alignment alignment = Alignment.doubting();
        CommonWords common = new CommonWords(corpus.vocabulary());
        for (int i = from; i < to; i++) {
            Template a = groups.template((int) (pairs.getLong(i) >>> 32));
            Template b = groups.template((int) pairs.getLong(i));
            double least = thresholds.merger(a.cost(), b.cost());
            common.mark(a.words());
            same[i] = common.atMost(b.words(), b.bits()) >= least
                    && alignment.gain(a.words(), a.open(), b.words(), b.bits()) >= least;
        }
    }

    private void compareVisits(LongArrayList visits, int from, int to, float[] saved) {
        Alignment alignment = Alignment.doubting();
        CommonWords common = new CommonWords(corpus.vocabulary());
        for (int i = from; i < to; i++) {
            int group = (int) visits.getLong(i);
            Template template = groups.template(group);
            int[] units = corpus.units((int) (visits.getLong(i) >>> 32));
            float[] bits = new float[units.length];
            surprise.read(units, bits);
            double least = thresholds.member(groups.members(group).size(), template.cost());
            common.mark(template.words());
            if (common.atMost(units, bits) >= least) {
                float gain = alignment.gain(template.words(), template.open(), units, bits);
                saved[i] = gain >= least ? gain : 0;
            }
        }
    }

    private void join(LongArrayList visits, float[] saved) {
        float[] most = new float[corpus.size()];
        int[] into = new int[corpus.size()];
        for (int i = 0; i < saved.length; i++) {
            int text = (int) (visits.getLong(i) >>> 32);
            if (saved[i] > most[text]) {
                most[text] = saved[i];
                into[text] = (int) visits.getLong(i);
            }
        }
        for (int text = 0; text < most.length; text++) {
            if (most[text] > 0) {
                groups.put(text, into[text]);
            }
        }
    }

    private void merge(LongArrayList pairs, boolean[] same) {
        DisjointSets sets = new DisjointSets(groups.size());
        for (int i = 0; i < same.length; i++) {
            if (same[i]) {
                sets.union((int) (pairs.getLong(i) >>> 32), (int) pairs.getLong(i));
            }
        }
        for (int group = 0; group < groups.size(); group++) {
            int root = sets.rootOf(group);
            if (root != group) {
                groups.merge(group, root);
            }
        }
    }
}
