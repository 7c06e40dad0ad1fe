package org.manumit.analytics.text.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StoriesPropertiesTest {

    private static StoriesInput.Builder tips(int seed, List<Integer> order) {
        StoriesInput.Builder builder = new StoriesInput.Builder();
        for (int id : order) {
            Random random = new Random(seed * 1_000_003L + id);
            builder.tip(id, random.nextInt(200));
            for (int i = random.nextInt(3); i > 0; i--) {
                builder.says(TipFact.SELECTOR, random.nextInt(12));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                builder.says(random.nextBoolean() ? TipFact.TOWN : TipFact.SPOT, random.nextInt(9));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                builder.says(TipFact.SIGN, random.nextInt(6));
            }
            if (random.nextInt(5) == 0) {
                builder.urgent(Urgency.values()[random.nextInt(3)]);
            }
        }
        return builder;
    }

    private static List<Integer> order(int size) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        return order;
    }

    private static StoriesResult find(StoriesInput.Builder builder) {
        return new Stories(StoriesParameters.DEFAULT).find(builder.build(), () -> false);
    }

    private static String told(StoriesResult result) {
        StringBuilder told = new StringBuilder();
        result.stories()
                .forEach(story -> told.append(story)
                        .append(story.shared())
                        .append(story.urgencies().stream().sorted().toList())
                        .append('\n'));
        return told.append(result.left()).toString();
    }

    @Property(tries = 200)
    void theOrderOfTipsChangesNothing(@ForAll int seed, @ForAll @IntRange(min = 2, max = 120) int size) {
        List<Integer> shuffled = order(size);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(told(find(tips(seed, shuffled)))).isEqualTo(told(find(tips(seed, order(size)))));
    }

    @Property(tries = 200)
    void aTipIsInOneStoryAtMostAndAStoryAgreesAsAWhole(
            @ForAll int seed, @ForAll @IntRange(min = 2, max = 120) int size) {
        Set<Long> met = new HashSet<>();
        for (Story story : find(tips(seed, order(size))).stories()) {
            assertThat(story.tips()).hasSizeGreaterThan(1).isSorted();
            story.tips().forEach(tip -> assertThat(met.add(tip)).isTrue());
            assertThat(story.bits()).isPositive();
            assertThat(story.lastDay()).isGreaterThanOrEqualTo(story.firstDay());
        }
    }

    @Property(tries = 200)
    void aTipThatSharesNeitherSelectorNorPlaceIsInNoStory(
            @ForAll int seed, @ForAll @IntRange(min = 2, max = 80) int size) {
        StoriesInput.Builder builder = tips(seed, order(size));
        builder.tip(5_000, 10).says(TipFact.SIGN, 1).says(TipFact.SIGN, 2).says(TipFact.SELECTOR, 999);
        assertThat(find(builder).stories())
                .allSatisfy(story -> assertThat(story.tips()).doesNotContain(5_000L));
    }

    @Property(tries = 200)
    void whatIsUrgentNeverStandsBehindWhatIsNot(@ForAll int seed, @ForAll @IntRange(min = 2, max = 120) int size) {
        boolean calm = false;
        boolean noChild = false;
        for (Story story : find(tips(seed, order(size))).stories()) {
            assertThat(calm && !story.urgencies().isEmpty()).isFalse();
            assertThat(noChild && story.urgencies().contains(Urgency.CHILD)).isFalse();
            calm |= story.urgencies().isEmpty();
            noChild |= !story.urgencies().contains(Urgency.CHILD);
        }
    }
}
