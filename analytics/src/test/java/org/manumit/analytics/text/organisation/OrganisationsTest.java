package org.manumit.analytics.text.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Golden small cases. Documents are offers of work unless said to be a person's own. */
class OrganisationsTest {
    private static final double[] LATITUDES = {-23.55, -22.91, 19.43, -23.96};
    private static final double[] LONGITUDES = {-46.63, -43.2, -99.13, -46.33};

    static OrganisationsInput.Builder builder() {
        return OrganisationsInput.withPlaces(LATITUDES, LONGITUDES);
    }

    static OrganisationsResult find(OrganisationsInput.Builder builder) {
        return new Organisations(OrganisationsParameters.DEFAULT).find(builder.build(), () -> false);
    }

    @Test
    void documentsThatShareARareContactAreOneAndTheBondSaysWhich() {
        var result = find(builder()
                .document(1, -1, 10, 0)
                .contact(7)
                .document(2, -1, 12, 0)
                .contact(7)
                .document(3, -1, 12, 0));

        assertThat(result.organisations()).isEqualTo(1);
        assertThat(result.documents(0)).containsExactly(1L, 2L);
        assertThat(result.organisationOf(3)).isEqualTo(-1);
        Bond bond = result.bonds(0).get(0);
        assertThat(bond.kind()).isEqualTo(BondKind.CONTACT);
        assertThat(bond.value()).isEqualTo(7);
        assertThat(bond.hands()).isEqualTo(2);
        // 64 hands at least, two of which have it: log2(64 / 2).
        assertThat(bond.bits()).isEqualTo(5);
        assertThat(bond.documents()).containsExactly(1L, 2L);
    }

    @Test
    void aRegistersEntryTiesTwoContactsWhateverTheTimeBetweenTheirUses() {
        var result = find(builder()
                .document(1, -1, 10, 0)
                .contact(7)
                .document(2, -1, 2_000, 0)
                .contact(8)
                .document(3, -1, OrganisationsInput.UNTIMED, -1)
                .contact(7)
                .contact(8));

        assertThat(result.documents(0)).containsExactly(1L, 2L, 3L);
        assertThat(result.itinerary(0, ItineraryParameters.BY_ROAD).stops()).hasSize(1);
    }

    @Test
    void aContactThatManyHandsHaveJoinsNothing() {
        var builder = builder();
        for (int i = 0; i < 70; i++) {
            builder.document(i, -1, 10, 0).contact(7);
        }
        assertThat(find(builder).organisations()).isZero();
    }

    @Test
    void aContactKnownToBeSharedInnocentlyJoinsNothing() {
        var builder = builder()
                .document(1, -1, 10, 0)
                .contact(7)
                .document(2, -1, 12, 0)
                .contact(7);
        assertThat(find(builder.sharedInnocently(7)).organisations()).isZero();
    }

    @Test
    void picturesWithinTheDistanceAreOneAndOthersAreNot() {
        long picture = 0x0123456789abcdefL;
        var result = find(builder()
                .document(1, -1, 10, 0)
                .picture(picture)
                .document(2, -1, 10, 0)
                .picture(picture ^ 0b1011)
                .document(3, -1, 10, 0)
                .picture(picture ^ 0xffL << 20));
        assertThat(result.documents(0)).containsExactly(1L, 2L);
        assertThat(result.organisationOf(3)).isEqualTo(-1);
    }

    @Test
    void aTelephoneHandedFromOneTemplateToAnotherIsToldWithItsGap() {
        var result = find(builder()
                .document(1, 5, 10, 0)
                .contact(7)
                .document(2, 5, 14, 0)
                .contact(7)
                .document(3, 6, 17, 1)
                .contact(7)
                .document(4, 6, 20, 1)
                .contact(7));

        assertThat(result.documents(0)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(result.bonds(0))
                .filteredOn(bond -> bond.kind() == BondKind.HANDOVER)
                .singleElement()
                .satisfies(bond -> {
                    assertThat(bond.value()).isEqualTo(7);
                    assertThat(bond.gapDays()).isEqualTo(3);
                });
    }

    @Test
    void aNumberGivenOutAgainAfterALongSilenceTiesItsOwnersLess() {
        assertThat(find(builder()
                                .document(1, 5, 10, 0)
                                .contact(7)
                                .document(2, 6, 610, 1)
                                .contact(7))
                        .organisations())
                .isZero();
    }

    @Test
    void silenceShorterThanNumbersLieIdleCostsNothing() {
        for (int silence : new int[] {0, 45, 225}) {
            var result = find(builder()
                    .document(1, 5, 10, 0)
                    .contact(7)
                    .document(2, 6, 10 + silence, 0)
                    .contact(7));
            // 5 bits for the contact; one less for each 30 days of silence beyond 45.
            assertThat(result.organisations()).as("%d days", silence).isEqualTo(silence < 195 ? 1 : 0);
        }
    }

    @Test
    void oneThingSharedAcrossAContinentSaysLessThanNearBy() {
        var near = builder();
        var far = builder();
        for (int i = 0; i < 4; i++) {
            near.document(i, 5, 10, 0).contact(100 + i);
            far.document(i, 5, 10, i % 2 == 0 ? 0 : 2).contact(100 + i);
        }

        // São Paulo, and every other one in Mexico City.
        assertThat(find(near).documents(0)).hasSize(4);
        assertThat(find(far).organisationOf(0)).isNotEqualTo(find(far).organisationOf(1));
    }

    @Test
    void oneThingSharedAcrossAContinentStillTiesWhereOthersDoToo() {
        var result = find(builder()
                .document(1, 5, 10, 0)
                .contact(7)
                .contact(8)
                .document(2, 6, 12, 2)
                .contact(7)
                .contact(8));

        assertThat(result.documents(0)).containsExactly(1L, 2L);
    }

    @Test
    void oneSharedContactDoesNotChainTwoLargeSets() {
        var builder = builder();
        for (int i = 0; i < 12; i++) {
            builder.document(i, -1, 10, 0).contact(1).contact(2);
            builder.document(100 + i, -1, 10, 0).contact(3).contact(4);
        }
        builder.document(500, -1, 10, 0).contact(1).contact(2).contact(9);
        builder.document(501, -1, 10, 0).contact(3).contact(4).contact(9);
        var result = find(builder);
        assertThat(result.organisations()).isEqualTo(2);
        assertThat(result.organisationOf(500)).isEqualTo(result.organisationOf(0));
        assertThat(result.organisationOf(501)).isEqualTo(result.organisationOf(100));
    }

    @Test
    void habitsOfWritingAloneJoinNothing() {
        var builder = builder();
        int odd = StyleHabits.read("hola!! q tal... & mas - todo");
        int usual = StyleHabits.read("Buenas tardes.");
        for (int i = 0; i < 40; i++) {
            builder.document(i, i % 20, 10, 0).contact(i % 20).habits(i % 20 == 0 ? odd : usual);
        }
        builder.document(100, -1, 10, 0).habits(odd).document(101, -1, 10, 0).habits(odd);
        var result = find(builder);
        assertThat(result.organisationOf(100)).isEqualTo(-1);
        assertThat(result.organisationOf(101)).isEqualTo(-1);
        assertThat(result.falseStyleAgreement()).isBetween(0.0, 1.0);
    }

    @Test
    void aContactWithSeveralOwnersTiesThemLess() {
        var shelter = builder();
        var firm = builder();
        for (int i = 0; i < 10; i++) {
            shelter.document(i, -1, 10, 0).contact(1).contact(100 + i);
            firm.document(i, -1, 10, 0).contact(1);
        }
        assertThat(find(shelter).organisations()).isZero();
        assertThat(find(firm).documents(0)).hasSize(10);
    }

    @Test
    void theItineraryTellsStaysInOrderOfTimeAndWhatCannotBe() {
        var result = find(builder()
                .document(1, -1, 10, 0)
                .contact(7)
                .document(2, -1, 12, 0)
                .contact(7)
                .document(3, -1, 12, 3)
                .contact(7)
                .document(4, -1, 13, 1)
                .contact(7)
                .document(5, -1, 13, 2)
                .contact(7)
                .document(6, -1, 40, -1)
                .contact(7));

        Itinerary itinerary = result.itinerary(0, ItineraryParameters.BY_ROAD);

        assertThat(itinerary.stops())
                .containsExactly(
                        new Itinerary.Stop(0, 10, 12, List.of(1L, 2L)),
                        new Itinerary.Stop(3, 12, 12, List.of(3L)),
                        new Itinerary.Stop(1, 13, 13, List.of(4L)),
                        new Itinerary.Stop(2, 13, 13, List.of(5L)));
        assertThat(itinerary.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.stop()).isEqualTo(2);
            // Rio de Janeiro to Mexico City.
            assertThat(overlap.kilometers()).isBetween(7600.0, 7750.0);
            assertThat(overlap.hoursThere()).isEqualTo(12);
            assertThat(overlap.hoursNeeded()).isGreaterThan(100);
        });
    }

    @Test
    void twoDocumentsWithOneIdAreRefused() {
        assertThatThrownBy(() ->
                        builder().document(1, -1, 10, 0).document(1, -1, 10, 0).build())
                .hasMessageContaining("id of its own");
    }

    @Test
    void parametersThatWouldKeepAdvertsOfPersonsWithoutASignAreRefused() {
        assertThatThrownBy(() -> new OrganisationsParameters(32, 32, 0.25, 1, 2, 1, 4, 30, 800, 3, 1, 0, 0.25, 3))
                .hasMessageContaining("sign of control");
        assertThatThrownBy(() -> new OrganisationsParameters(32, 32, 0.25, 1, 2, 1, 4, 30, 800, 3, 1, 2, 0.25, 1))
                .hasMessageContaining("slip");
    }
}
