package org.manumit.analytics.text.template;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups to which one text after another is added: each joins the group whose template explains it best, founds one with an
 * earlier text, or stands alone.
 *
 * <p><b>Method</b> That of {@link TextGrouping}, with what is known so far; a template is made anew whenever its group has
 * grown by half. <b>Error</b> what came early was judged with less to compare: the groups agree with those of all texts at
 * once but for a few texts (a test holds how far). <b>Cost</b> about 0.15 ms a text of forty words; some 500 bytes a text.
 *
 * <p>Confined to one thread.
 */
public final class GrowingGroups {

    private static final int WORDS_A_TEXT = 40;
    private static final int ALONE = -1;

    private final TextGroupingParameters parameters;
    private final TextCorpus corpus;
    private final WordSurprise surprise;
    private final EarlierTexts earlierTexts;
    private final Membership membership;
    private final IntArrayList groups = new IntArrayList();
    private final List<IntArrayList> members = new ArrayList<>();
    private final List<Template> templates = new ArrayList<>();
    private final IntArrayList sizesThen = new IntArrayList();

    private final WordReader reader = new WordReader();
    private final Words words = new Words();
    private final Alignment alignment = Alignment.doubting();
    private final int[] earlier = new int[EarlierTexts.MOST];

    private GrowingGroups(
            TextGroupingParameters parameters, TextCorpus corpus, WordSurprise surprise, FeatureIndex index) {
        this.parameters = parameters;
        this.corpus = corpus;
        this.surprise = surprise;
        earlierTexts = new EarlierTexts(corpus, index);
        membership = new Membership(surprise);
    }

    /**
     * No text yet.
     *
     * @param expected about how many will come
     */
    public static GrowingGroups empty(TextGroupingParameters parameters, int expected) {
        long wordsExpected = (long) WORDS_A_TEXT * Math.max(1, expected);
        return new GrowingGroups(
                parameters,
                new TextCorpus(),
                new WordSurprise(wordsExpected, Math.max(1, expected)),
                new FeatureIndex(wordsExpected));
    }

    /** Goes on from the groups of many texts, which are no longer to be used by themselves. */
    public static GrowingGroups from(TextGroupingResult found, TextGroupingParameters parameters) {
        TextCorpus corpus = found.corpus();
        GrowingGroups groups = new GrowingGroups(parameters, corpus, found.surprise(), FeatureIndex.of(corpus));
        for (int group = 0; group < found.groups(); group++) {
            groups.members.add(new IntArrayList());
            groups.templates.add(found.template(group));
            groups.sizesThen.add(found.sizeOf(group));
        }
        for (int text = 0; text < corpus.size(); text++) {
            groups.groups.add(found.groupOf(text));
            if (found.groupOf(text) >= 0) {
                groups.members.get(found.groupOf(text)).add(text);
            }
            groups.earlierTexts.find(text, groups.earlier, 0);
        }
        return groups;
    }

    /** How many texts were added. */
    public int size() {
        return groups.size();
    }

    /** The group of a text, or −1 if it stands alone for now. Groups that turn out to be one keep the lower number. */
    public int groupOf(int text) {
        return groups.getInt(text);
    }

    /** How many texts a group has; none if it went into another. */
    public int sizeOf(int group) {
        return members.get(group).size();
    }

    /** Adds a text; the group that it came into, or −1 if it stands alone. */
    public int add(CharSequence text) {
        int number = corpus.size();
        corpus.add(text, reader, words);
        groups.add(ALONE);
        Arrays.fill(earlier, -1);
        earlierTexts.find(number, earlier, 0);
        int[] units = corpus.units(number);
        float[] bits = new float[units.length];
        float cost = surprise.read(units, bits);
        Thresholds thresholds = Thresholds.of(number + 1, parameters);
        int group = bestGroup(units, bits, thresholds);
        if (group < 0) {
            int other = bestAlone(units, bits, cost, thresholds);
            group = other < 0 ? ALONE : found(other, number, thresholds);
        } else {
            put(number, group);
            grow(group);
        }
        surprise.learn(corpus, number, group < 0);
        return groups.getInt(number);
    }

    private int bestGroup(int[] units, float[] bits, Thresholds thresholds) {
        int best = ALONE;
        float most = 0;
        IntArrayList tried = new IntArrayList(EarlierTexts.MOST);
        for (int other : earlier) {
            int group = other < 0 ? ALONE : groups.getInt(other);
            if (group >= 0 && !tried.contains(group)) {
                tried.add(group);
                Template template = templates.get(group);
                float saved = alignment.gain(template.words(), template.open(), units, bits);
                boolean fits = TextCorpus.sameWords(units, template.words())
                        || saved >= thresholds.member(sizeOf(group), template.cost());
                if (fits && best >= 0) {
                    best = mergeIfOne(best, group, thresholds, saved > most);
                    most = Math.max(most, saved);
                } else if (fits) {
                    best = group;
                    most = saved;
                }
            }
        }
        return best;
    }

    /** Two groups that both explain a text may be one. */
    private int mergeIfOne(int one, int other, Thresholds thresholds, boolean otherIsBetter) {
        Template a = templates.get(one);
        Template b = templates.get(other);
        if (alignment.gain(a.words(), a.open(), b.words(), b.bits()) < thresholds.merger(a.cost(), b.cost())) {
            return otherIsBetter ? other : one;
        }
        int into = Math.min(one, other);
        for (int text : members.get(Math.max(one, other))) {
            put(text, into);
        }
        members.get(Math.max(one, other)).clear();
        templates.set(Math.max(one, other), Template.NONE);
        templates.set(into, new TemplateBuilder(surprise).of(corpus, members.get(into)));
        sizesThen.set(into, sizeOf(into));
        return into;
    }

    private int bestAlone(int[] units, float[] bits, float cost, Thresholds thresholds) {
        int best = ALONE;
        float most = 0;
        for (int other : earlier) {
            if (other >= 0 && groups.getInt(other) < 0) {
                int[] known = corpus.units(other);
                float knownCost = surprise.read(known, new float[known.length]);
                float saved = alignment.gain(known, Alignment.NO_GAPS, units, bits);
                boolean fits = TextCorpus.sameWords(units, known) || saved >= thresholds.pair(cost, knownCost);
                if (fits && (best < 0 || saved > most)) {
                    best = other;
                    most = saved;
                }
            }
        }
        return best;
    }

    private int found(int one, int other, Thresholds thresholds) {
        IntArrayList both = IntArrayList.of(one, other);
        Template template = new TemplateBuilder(surprise).of(corpus, both);
        for (int text : both) {
            if (!membership.holds(corpus.units(text), template, both.size(), thresholds)) {
                return ALONE;
            }
        }
        members.add(new IntArrayList());
        templates.add(template);
        sizesThen.add(2);
        put(one, members.size() - 1);
        put(other, members.size() - 1);
        return members.size() - 1;
    }

    private void put(int text, int group) {
        groups.set(text, group);
        members.get(group).add(text);
    }

    private void grow(int group) {
        if (sizeOf(group) * 2 >= sizesThen.getInt(group) * 3) {
            templates.set(group, new TemplateBuilder(surprise).of(corpus, members.get(group)));
            sizesThen.set(group, sizeOf(group));
        }
    }
}
