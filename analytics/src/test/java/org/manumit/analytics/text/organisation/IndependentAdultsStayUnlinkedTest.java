package org.manumit.analytics.text.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Tries to break rule 12 of the rights: independent adults stay unlinked. */
class IndependentAdultsStayUnlinkedTest {

    @Test
    void twoWhoShareASafetyPhoneAreNoRing() {
        var builder = OrganisationsTest.builder();
        for (int i = 0; i < 6; i++) {
            builder.document(i, 1, 10 + i, 0).contact(1).contact(9).picture(11).personal();
            builder.document(100 + i, 2, 10 + i, 1)
                    .contact(2)
                    .contact(9)
                    .picture(12)
                    .personal();
        }
        assertThat(OrganisationsTest.find(builder).organisations()).isZero();
    }

    @Test
    void nobodyIsLinkedWithHerselfEither() {
        var builder = OrganisationsTest.builder();
        for (int i = 0; i < 6; i++) {
            builder.document(i, 1, 10 + i, i % 3)
                    .contact(1)
                    .contact(2)
                    .picture(11)
                    .personal();
        }
        assertThat(OrganisationsTest.find(builder).organisations()).isZero();
    }

    @Test
    void oneSlipAmongManyIsNoSign() {
        var builder = OrganisationsTest.builder();
        for (int i = 0; i < 10; i++) {
            builder.document(i, 1, 10 + i, 0).contact(1).picture(11).personal();
        }
        builder.signed();
        assertThat(OrganisationsTest.find(builder).organisations()).isZero();
    }

    @Test
    void aFriendsSafetyPhoneDoesNotDrawHerIntoASetThatSignsStandBehind() {
        var builder = OrganisationsTest.builder();
        for (int i = 0; i < 8; i++) {
            builder.document(i, 1, 10 + i, 0).contact(1).contact(9).personal().signed();
        }
        for (int i = 0; i < 3; i++) {
            builder.document(100 + i, -1, 10 + i, 0).contact(9).personal();
        }
        var result = OrganisationsTest.find(builder);
        assertThat(result.documents(0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    /** Two telephones and a handle; under each telephone one advert offers several people and another none. */
    private static OrganisationsInput.Builder several(long thirdStatement) {
        return OrganisationsTest.builder()
                .document(1, -1, 10, 0)
                .contact(1)
                .contact(7)
                .personal()
                .signed()
                .speaksForOthers(51)
                .document(2, -1, 12, 0)
                .contact(2)
                .contact(7)
                .personal()
                .signed()
                .speaksForOthers(52)
                .document(3, -1, 14, 0)
                .contact(2)
                .contact(7)
                .personal()
                .signed()
                .speaksForOthers(thirdStatement)
                .document(4, -1, 11, 0)
                .contact(1)
                .personal();
    }

    @Test
    void whereDifferentAdvertsOfferSeveralPeopleOneOfThemIsASignAtItsTelephone() {
        assertThat(OrganisationsTest.find(several(53)).documents(0)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatIsPostedAgainWordForWordIsSaidOnce() {
        assertThat(OrganisationsTest.find(several(52)).documents(0)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatIsSaidUnderOthersTelephonesIsNoSignAtAFriendsSafetyPhone() {
        var builder = several(53).document(5, -1, 11, 0).contact(7).contact(9).personal();
        for (int i = 0; i < 3; i++) {
            builder.document(100 + i, -1, 10 + i, 0).contact(9).personal();
        }
        assertThat(OrganisationsTest.find(builder).organisationOf(100)).isNegative();
    }

    @Test
    void oneSlipAmongManyUnderAPersonsTelephoneIsNoSignThere() {
        var builder = several(53);
        for (int i = 0; i < 6; i++) {
            builder.document(100 + i, -1, 10 + i, 0).contact(1).personal();
        }
        var result = OrganisationsTest.find(builder);
        assertThat(result.organisationOf(4)).isNegative();
        assertThat(result.organisationOf(100)).isNegative();
    }

    @Test
    void twoWhoShareASafetyPhoneAndOnceMentionAFriendAreNoRing() {
        var builder = OrganisationsTest.builder();
        for (int i = 0; i < 8; i++) {
            builder.document(i, 1, 10 + i, 0).contact(1).contact(9).personal();
            builder.document(100 + i, 2, 10 + i, 1).contact(2).contact(9).personal();
            if (i == 0) {
                builder.signed().speaksForOthers(51);
            }
        }
        assertThat(OrganisationsTest.find(builder).organisations()).isZero();
    }

    @Test
    void aPersonsAdvertIsNoBridgeBetweenOthers() {
        var result = OrganisationsTest.find(OrganisationsTest.builder()
                .document(1, -1, 10, 0)
                .contact(1)
                .document(2, -1, 10, 0)
                .contact(1)
                .contact(2)
                .personal()
                .document(3, -1, 10, 0)
                .contact(2));
        assertThat(result.organisations()).isZero();
    }

    @Test
    void signsBehindTheVerySetKeepItsAdvertsTogether() {
        var builder = OrganisationsTest.builder();
        for (int i = 0; i < 6; i++) {
            builder.document(i, 1, 10 + i, i % 2).contact(1).personal();
            if (i % 2 == 0) {
                builder.signed();
            }
        }
        var result = OrganisationsTest.find(builder);
        assertThat(result.documents(0)).hasSize(6);
        assertThat(result.itinerary(0, ItineraryParameters.BY_ROAD).stops()).hasSize(6);
    }

    /** Whatever is shared: without a sign on adverts of the set itself, no advert of a person stands in an organisation. */
    @Property(tries = 300)
    void withoutASignNoAdvertOfAPersonStandsAnywhere(@ForAll int seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        Random random = new Random(seed);
        var builder = OrganisationsTest.builder();
        boolean[] personal = new boolean[size];
        for (int i = 0; i < size; i++) {
            RandomDocuments.add(builder, i, random);
            personal[i] = random.nextBoolean();
            if (personal[i]) {
                builder.personal();
            } else if (random.nextInt(4) == 0) {
                builder.signed();
            }
        }
        var result = OrganisationsTest.find(builder);
        for (int i = 0; i < size; i++) {
            assertThat(personal[i] && result.organisationOf(i) >= 0).isFalse();
        }
    }

    /** With signs here and there that nobody's own words make: each advert of a person that stays bears one or shares two things with one that does. */
    @Property(tries = 300)
    void everyAdvertThatStaysHasASignBehindIt(@ForAll int seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        Random random = new Random(seed);
        var builder = OrganisationsTest.builder();
        boolean[] signed = new boolean[size];
        for (int i = 0; i < size; i++) {
            RandomDocuments.add(builder, i, random);
            builder.personal();
            signed[i] = random.nextInt(3) == 0;
            if (signed[i]) {
                builder.signed();
            }
        }
        var result = OrganisationsTest.find(builder);
        for (int organisation = 0; organisation < result.organisations(); organisation++) {
            var documents = result.documents(organisation);
            long signs = documents.stream().filter(id -> signed[id.intValue()]).count();
            assertThat(signs).isGreaterThanOrEqualTo(2);
            assertThat(signs / (double) documents.size()).isGreaterThanOrEqualTo(0.25);
            for (long id : documents) {
                assertThat(signed[(int) id]
                                || result.bonds(organisation).stream()
                                                .filter(bond -> bond.kind() != BondKind.STYLE
                                                        && bond.kind() != BondKind.HANDOVER)
                                                .filter(bond -> bond.documents().contains(id))
                                                .filter(bond -> bond.documents().stream()
                                                        .anyMatch(other -> signed[other.intValue()]))
                                                .count()
                                        >= 2)
                        .isTrue();
            }
        }
    }
}
