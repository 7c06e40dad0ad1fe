package org.manumit.analytics.text.story;

import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.manumit.analytics.network.AgreeingSets;

/**
 * Gathers tips that tell of the same events, whatever their languages and words.
 *
 * <p><b>Method</b> bits of what two tips both say (selectors, places, signs; the rarer the more), of the days between them, and of
 * what they say of each that differs, against the prior of two tips meeting in one story; joined while a set agrees as a whole ({@link
 * AgreeingSets}), so that one shared town or number chains nothing. <b>Assumes</b> that facts of ordinary tips are said independently.
 * <b>Units</b> bits, days. <b>Error</b> measured on synthetic worlds, see the benchmarks. <b>Cost</b> O(facts said · nearest),
 * memory likewise. <b>Not for</b> deciding whether what tips say is true, nor that two callers are one.
 *
 * <p>Thread-safe (immutable); the same for any order of tips.
 */
public final class Stories {

    private static final Comparator<Story> MOST_URGENT = Comparator.<Story>comparingInt(story ->
                    story.urgencies().stream()
                            .mapToInt(urgency -> 1 << Urgency.values().length - 1 - urgency.ordinal())
                            .sum())
            .reversed()
            .thenComparing(story -> -story.tips().size())
            .thenComparing(story -> story.tips().get(0));

    private final StoriesParameters parameters;

    public Stories(StoriesParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Finds stories of two tips and more.
     *
     * @throws java.util.concurrent.CancellationException when the caller says so
     */
    public StoriesResult find(StoriesInput input, BooleanSupplier cancelled) {
        FactIndex index = new FactIndex(input);
        PairBits bits = new PairBits(input, index, parameters);
        Candidates candidates = new Candidates(input, index, bits, parameters);
        Long2DoubleOpenHashMap pairs = candidates.weigh(cancelled);
        int[] sets = AgreeingSets.join(input.tips(), pairs, parameters.unseenBits());
        Int2ObjectRBTreeMap<IntArrayList> bySet = new Int2ObjectRBTreeMap<>();
        for (int tip = 0; tip < sets.length; tip++) {
            bySet.computeIfAbsent(sets[tip], set -> new IntArrayList()).add(tip);
        }
        List<Story> stories = new ArrayList<>();
        bySet.values().stream()
                .filter(tips -> tips.size() > 1)
                .map(tips -> story(input, index, pairs, tips))
                .forEach(stories::add);
        stories.sort(MOST_URGENT);
        return new StoriesResult(stories, candidates.left());
    }

    private Story story(StoriesInput input, FactIndex index, Long2DoubleOpenHashMap pairs, IntList tips) {
        double sum = 0;
        for (int i = 0; i < tips.size(); i++) {
            for (int j = i + 1; j < tips.size(); j++) {
                sum += pairs.getOrDefault((long) tips.getInt(i) << 32 | tips.getInt(j), -parameters.unseenBits());
            }
        }
        return new Story(
                ids(input, tips),
                tips.intStream().map(tip -> input.days[tip]).min().orElseThrow(),
                tips.intStream().map(tip -> input.days[tip]).max().orElseThrow(),
                urgencies(input, tips),
                sum / ((double) tips.size() * (tips.size() - 1) / 2),
                shared(input, index, tips));
    }

    private static Set<Urgency> urgencies(StoriesInput input, IntList tips) {
        Set<Urgency> urgencies = EnumSet.noneOf(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            if (tips.intStream().anyMatch(tip -> (input.urgencies[tip] & 1 << urgency.ordinal()) != 0)) {
                urgencies.add(urgency);
            }
        }
        return urgencies;
    }

    private static List<Story.Shared> shared(StoriesInput input, FactIndex index, IntList tips) {
        Int2ObjectRBTreeMap<IntArrayList> saying = new Int2ObjectRBTreeMap<>();
        for (int tip : tips) {
            for (int at = input.first(tip); at < input.behind(tip); at++) {
                saying.computeIfAbsent(input.at(at), fact -> new IntArrayList()).add(tip);
            }
        }
        List<Story.Shared> shared = new ArrayList<>();
        saying.int2ObjectEntrySet().forEach(each -> {
            int fact = each.getIntKey();
            if (each.getValue().size() > 1) {
                shared.add(new Story.Shared(
                        input.kind(fact), input.value(fact), index.bits(fact), ids(input, each.getValue())));
            }
        });
        shared.sort(Comparator.comparingDouble(Story.Shared::bits).reversed());
        return shared;
    }

    private static List<Long> ids(StoriesInput input, IntList tips) {
        return tips.intStream().mapToObj(tip -> input.ids[tip]).toList();
    }
}
