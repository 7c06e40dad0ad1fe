package org.manumit.analytics.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExactLinkageTest {

    private static final int IMO = 1;
    private static final int BIRTH_DATE = 1;
    private final ExactLinkage linkage = new ExactLinkage(new ExactLinkageParameters(3));

    @Test
    void twoRecordsWithOnePassportAreOne() {
        ExactLinkageResult result = linkage.link(ties(tie(1, 100), tie(2, 100)));
        assertThat(result.entityOf())
                .containsEntry(1L, 1L)
                .containsEntry(2L, 1L)
                .containsEntry(100L, 1L);
    }

    @Test
    void aNumberThatTooManyRecordsBearJoinsNobody() {
        ExactLinkageResult result = linkage.link(ties(tie(1, 100), tie(2, 100), tie(3, 100), tie(4, 100)));
        assertThat(result.entityOf()).containsEntry(2L, 2L).containsEntry(4L, 4L);
        assertThat(result.sharedIdentifiers()).containsExactly(100L);
    }

    @Test
    void twoShipsThatUsedOneRadioNumberStayTwo() {
        ExactLinkageResult result = linkage.link(ties(
                new IdentityTie(1, 100, IMO, 0),
                new IdentityTie(2, 200, IMO, 0),
                new IdentityTie(1, 900, 0, 1),
                new IdentityTie(2, 900, 0, 1)));
        assertThat(result.entityOf().get(1L)).isNotEqualTo(result.entityOf().get(2L));
        assertThat(result.refused()).containsExactly(new IdentityTie(2, 900, 0, 1));
    }

    @Test
    void otherDatesOfBirthAreOtherPersons() {
        ExactLinkageResult result = linkage.link(new ExactLinkageInput(
                List.of(),
                List.of(tie(1, 100), tie(2, 100)),
                List.of(new IdentityTrait(1, BIRTH_DATE, 7), new IdentityTrait(2, BIRTH_DATE, 8)),
                List.of(),
                List.of(),
                List.of()));
        assertThat(result.entityOf().get(1L)).isNotEqualTo(result.entityOf().get(2L));
    }

    @Test
    void whatPeopleJudgedDifferentStaysTwoEvenThroughOthers() {
        ExactLinkageResult result = linkage.link(new ExactLinkageInput(
                List.of(),
                List.of(tie(1, 100), tie(2, 100), tie(2, 200), tie(3, 200)),
                List.of(),
                List.of(),
                List.of(new KeyPair(1, 3)),
                List.of()));
        assertThat(result.entityOf().get(1L)).isNotEqualTo(result.entityOf().get(3L));
    }

    @Test
    void whatPeopleJudgedTheSameIsOneWithoutAnIdentifier() {
        ExactLinkageResult result = linkage.link(new ExactLinkageInput(
                List.of(5L), List.of(), List.of(), List.of(new KeyPair(9, 5)), List.of(), List.of()));
        assertThat(result.entityOf()).containsEntry(9L, 5L);
    }

    @Test
    void theAlikeAreOneUnlessAJudgementANumberOrADateContradicts() {
        List<LikelyPair> likely =
                List.of(likely(1, 2, 0.99), likely(3, 4, 0.99), likely(5, 6, 0.99), likely(7, 8, 0.99));
        ExactLinkageResult result = linkage.link(new ExactLinkageInput(
                List.of(),
                List.of(new IdentityTie(5, 100, IMO, 0), new IdentityTie(6, 200, IMO, 0)),
                List.of(new IdentityTrait(7, BIRTH_DATE, 7), new IdentityTrait(8, BIRTH_DATE, 8)),
                List.of(),
                List.of(new KeyPair(3, 4)),
                likely));
        assertThat(result.entityOf().get(2L)).isEqualTo(1);
        for (long first : new long[] {3, 5, 7}) {
            assertThat(result.entityOf().get(first + 1))
                    .isNotEqualTo(result.entityOf().get(first));
        }
    }

    @Test
    void ofTwoLikelyPairsThatExcludeEachOtherTheLikelierHolds() {
        List<IdentityTrait> traits = List.of(new IdentityTrait(1, BIRTH_DATE, 7), new IdentityTrait(3, BIRTH_DATE, 8));
        ExactLinkageResult result = linkage.link(new ExactLinkageInput(
                List.of(), List.of(), traits, List.of(), List.of(), List.of(likely(1, 2, 0.98), likely(2, 3, 0.99))));
        assertThat(result.entityOf().get(3L)).isEqualTo(2);
        assertThat(result.entityOf().get(2L)).isNotEqualTo(1);
    }

    private static LikelyPair likely(long first, long second, double probability) {
        return new LikelyPair(new KeyPair(first, second), probability);
    }

    @Property(tries = 300)
    void theOrderOfRecordsDoesNotMatter(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 255) Integer> picks,
            @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 143) Integer> apart,
            @ForAll long shuffle) {
        List<IdentityTie> ties = new ArrayList<>(picks.stream()
                .map(pick -> new IdentityTie(pick % 16, 100 + pick / 16, pick % 5 == 0 ? IMO : 0, pick % 3))
                .toList());
        List<KeyPair> different = apart.stream()
                .filter(pick -> pick / 12 != pick % 12)
                .map(pick -> new KeyPair(pick / 12, pick % 12))
                .toList();
        ExactLinkageResult first =
                linkage.link(new ExactLinkageInput(List.of(), ties, List.of(), List.of(), different, List.of()));
        Collections.shuffle(ties, new Random(shuffle));
        ExactLinkageResult second =
                linkage.link(new ExactLinkageInput(List.of(), ties, List.of(), List.of(), different, List.of()));
        assertThat(second.entityOf()).isEqualTo(first.entityOf());
        for (KeyPair pair : different) {
            assertThat(first.entityOf().get(pair.first()))
                    .isNotEqualTo(first.entityOf().get(pair.second()));
        }
    }

    private static IdentityTie tie(long record, long identifier) {
        return new IdentityTie(record, identifier, 0, 0);
    }

    private static ExactLinkageInput ties(IdentityTie... ties) {
        return new ExactLinkageInput(List.of(), List.of(ties), List.of(), List.of(), List.of(), List.of());
    }
}
