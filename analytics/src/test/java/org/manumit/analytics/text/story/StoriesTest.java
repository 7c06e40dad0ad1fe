package org.manumit.analytics.text.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private static final long PHONE = 1;
    private static final long TOWN = 2;
    private static final long ADDRESS = 3;
    private static final long PASSPORTS = 4;
    private static final long DEBT = 5;
    private static final long ELSEWHERE = 6;

    private StoriesInput.Builder tips = new StoriesInput.Builder();

    /** Two thousand tips of a year that have nothing to do with each other: forty towns, twenty things alleged. */
    @BeforeEach
    void ordinaryTips() {
        tips = new StoriesInput.Builder();
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            tips.tip(10_000 + i, random.nextInt(365))
                    .says(TipFact.TOWN, 100 + random.nextInt(40))
                    .says(TipFact.SIGN, 200 + random.nextInt(20))
                    .says(TipFact.SELECTOR, 1_000 + i);
        }
    }

    private StoriesResult find() {
        return new Stories(StoriesParameters.DEFAULT).find(tips.build(), () -> false);
    }

    private List<List<Long>> ofThese() {
        return find().stories().stream()
                .map(Story::tips)
                .filter(ids -> ids.get(0) < 10_000)
                .toList();
    }

    @Test
    void aRareNumberInTheSameMonthTellsOneStory() {
        tips.tip(1, 100).says(TipFact.SELECTOR, PHONE).says(TipFact.SIGN, PASSPORTS);
        tips.tip(2, 112).says(TipFact.SELECTOR, PHONE).says(TipFact.SIGN, PASSPORTS);

        assertThat(ofThese()).containsExactly(List.of(1L, 2L));
    }

    @Test
    void placeTimeAndKindTogetherTellOneStoryWithoutANumber() {
        tips.tip(1, 100).says(TipFact.SPOT, ADDRESS).says(TipFact.TOWN, TOWN).says(TipFact.SIGN, PASSPORTS);
        tips.tip(2, 103).says(TipFact.SPOT, ADDRESS).says(TipFact.TOWN, TOWN).says(TipFact.SIGN, PASSPORTS);

        assertThat(ofThese()).containsExactly(List.of(1L, 2L));
        Story story = find().stories().stream()
                .filter(each -> each.tips().contains(1L))
                .findFirst()
                .orElseThrow();
        assertThat(story.bits()).isPositive();
        assertThat(story.firstDay()).isEqualTo(100);
        assertThat(story.lastDay()).isEqualTo(103);
        assertThat(story.shared()).extracting(Story.Shared::kind).contains(TipFact.SPOT, TipFact.SIGN);
        assertThat(story.shared().get(0).tips()).containsExactly(1L, 2L);
    }

    @Test
    void theSameTownInTheSameWeekIsNoStory() {
        tips.tip(1, 100).says(TipFact.TOWN, 100).says(TipFact.SIGN, 200);
        tips.tip(2, 103).says(TipFact.TOWN, 100).says(TipFact.SIGN, 201);

        assertThat(ofThese()).isEmpty();
    }

    @Test
    void whatIsAllegedTheSameWithoutPlaceOrNumberIsNoStory() {
        tips.tip(1, 100).says(TipFact.SIGN, PASSPORTS).says(TipFact.SIGN, DEBT);
        tips.tip(2, 100).says(TipFact.SIGN, PASSPORTS).says(TipFact.SIGN, DEBT);

        assertThat(ofThese()).isEmpty();
    }

    @Test
    void aNumberThatTwoPeopleCallAboutIsNoStoryWhileNeitherAllegesAnything() {
        tips.tip(1, 100).says(TipFact.SELECTOR, PHONE).says(TipFact.TOWN, TOWN);
        tips.tip(2, 101).says(TipFact.SELECTOR, PHONE).says(TipFact.TOWN, TOWN);

        assertThat(ofThese()).isEmpty();
    }

    @Test
    void anAddressIsRarerThanANumberWhereNumbersOftenComeBack() {
        for (int i = 0; i < 400; i++) {
            tips.tip(20_000 + i, i % 365).says(TipFact.SELECTOR, 30_000 + i / 2).says(TipFact.SPOT, 40_000 + i);
        }
        tips.tip(1, 100)
                .says(TipFact.SPOT, ADDRESS)
                .says(TipFact.SELECTOR, PHONE)
                .says(TipFact.SIGN, PASSPORTS);
        tips.tip(2, 103).says(TipFact.SPOT, ADDRESS).says(TipFact.SELECTOR, PHONE);

        List<Story.Shared> shared = find().stories().get(0).shared();
        assertThat(shared).extracting(Story.Shared::kind).containsExactly(TipFact.SPOT, TipFact.SELECTOR);
        assertThat(shared.get(0).bits()).isGreaterThan(shared.get(1).bits() + 3);
    }

    @Test
    void aYearBetweenAndAnotherPlaceAndKindUndoASharedNumber() {
        tips.tip(1, 0).says(TipFact.SELECTOR, PHONE).says(TipFact.TOWN, TOWN).says(TipFact.SIGN, PASSPORTS);
        tips.tip(2, 364)
                .says(TipFact.SELECTOR, PHONE)
                .says(TipFact.TOWN, ELSEWHERE)
                .says(TipFact.SIGN, DEBT);

        assertThat(ofThese()).isEmpty();
    }

    @Test
    void oneTipBetweenTwoStoriesDoesNotChainThem() {
        for (int i = 1; i <= 4; i++) {
            tips.tip(i, 100 + i)
                    .says(TipFact.SELECTOR, PHONE)
                    .says(TipFact.SPOT, ADDRESS)
                    .says(TipFact.SIGN, PASSPORTS);
        }
        for (int i = 11; i <= 14; i++) {
            tips.tip(i, 250 + i)
                    .says(TipFact.SELECTOR, 77)
                    .says(TipFact.TOWN, ELSEWHERE)
                    .says(TipFact.SIGN, DEBT);
        }
        tips.tip(20, 150).says(TipFact.SELECTOR, PHONE).says(TipFact.SELECTOR, 77);

        assertThat(ofThese()).hasSize(2);
        assertThat(ofThese())
                .anySatisfy(ids -> assertThat(ids).contains(1L, 2L, 3L, 4L).doesNotContain(11L));
        assertThat(ofThese())
                .anySatisfy(ids -> assertThat(ids).contains(11L, 12L, 13L, 14L).doesNotContain(1L));
    }

    @Test
    void whatIsUrgentComesFirstAChildBeforeViolenceBeforeMovement() {
        int[] order = {0, 1, 2, 3};
        for (int i : order) {
            for (int j = 0; j < (i == 0 ? 5 : 2); j++) {
                tips.tip(100 * i + j, 50 * i + j)
                        .says(TipFact.SELECTOR, 500 + i)
                        .says(TipFact.SIGN, 200);
                if (j == 1 && i > 0) {
                    tips.urgent(Urgency.values()[3 - i]);
                }
            }
        }

        List<Story> stories = find().stories();
        assertThat(stories.get(0).urgencies()).containsExactly(Urgency.CHILD);
        assertThat(stories.get(1).urgencies()).containsExactly(Urgency.VIOLENCE);
        assertThat(stories.get(2).urgencies()).containsExactly(Urgency.IMMINENT_MOVEMENT);
        assertThat(stories.get(3).urgencies()).isEmpty();
        assertThat(stories.get(3).tips()).hasSize(5);
    }

    @Test
    void factsOfWhichNotAllPairsWereLookedAtAreTold() {
        for (int i = 0; i < 300; i++) {
            tips.tip(i, i).says(TipFact.TOWN, ELSEWHERE);
        }
        StoriesResult.Left left = find().left().stream()
                .filter(each -> each.value() == ELSEWHERE)
                .findFirst()
                .orElseThrow();
        assertThat(left.kind()).isEqualTo(TipFact.TOWN);
        assertThat(left.tips()).isEqualTo(300);
        // Each tip but the last hundred met the next hundred: 200 · 100 + 99 · 100 / 2 of 300 · 299 / 2.
        assertThat(left.pairs()).isEqualTo(300 * 299 / 2 - (200 * 100 + 100 * 99 / 2));
    }

    @Test
    void twoTipsOfOneIdAreRefusedAndNothingIsFoundInNothing() {
        assertThatThrownBy(() -> new StoriesInput.Builder().tip(1, 1).tip(1, 2).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StoriesInput.Builder().says(TipFact.SIGN, 1))
                .isInstanceOf(IllegalStateException.class);
        assertThat(new Stories(StoriesParameters.DEFAULT)
                        .find(new StoriesInput.Builder().build(), () -> false)
                        .stories())
                .isEmpty();
    }

    @Test
    void aRunThatIsCalledOffEnds() {
        assertThatThrownBy(() -> new Stories(StoriesParameters.DEFAULT).find(tips.build(), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aHundredThousandTipsOfOneTownAreDoneInBoundedTime() {
        StoriesInput.Builder many = new StoriesInput.Builder();
        for (int i = 0; i < 100_000; i++) {
            many.tip(i, i % 365).says(TipFact.TOWN, i % 20).says(TipFact.SIGN, i % 30);
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> new Stories(StoriesParameters.DEFAULT).find(many.build(), () -> false));
    }
}
