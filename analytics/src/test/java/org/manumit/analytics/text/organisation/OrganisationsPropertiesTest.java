package org.manumit.analytics.text.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OrganisationsPropertiesTest {

    private static OrganisationsInput.Builder documents(int seed, List<Integer> order) {
        var builder = OrganisationsTest.builder();
        for (int id : order) {
            Random random = new Random(seed * 1_000_003L + id);
            RandomDocuments.add(builder, id, random);
            if (random.nextInt(4) == 0) {
                builder.personal();
            }
            if (random.nextInt(4) == 0) {
                builder.signed();
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

    private static String told(OrganisationsResult result) {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < result.organisations(); i++) {
            told.append(result.documents(i))
                    .append(result.bonds(i))
                    .append(result.itinerary(i, ItineraryParameters.BY_ROAD))
                    .append('\n');
        }
        return told.toString();
    }

    @Property(tries = 200)
    void theOrderOfDocumentsChangesNothing(@ForAll int seed, @ForAll @IntRange(min = 2, max = 80) int size) {
        List<Integer> shuffled = order(size);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(told(OrganisationsTest.find(documents(seed, shuffled))))
                .isEqualTo(told(OrganisationsTest.find(documents(seed, order(size)))));
    }

    /** As long as hands stay below the same power of two; habits of the new one are not read, so that none are learned. */
    @Property(tries = 200)
    void aDocumentThatSharesNothingChangesNothingElse(@ForAll int seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        String before = told(OrganisationsTest.find(documents(seed, order(size))));
        var builder = documents(seed, order(size));
        builder.document(5_000, -1, 30, 2).contact(999).picture(0x5555555555555555L);
        var after = OrganisationsTest.find(builder);
        assertThat(after.organisationOf(5_000)).isEqualTo(-1);
        assertThat(told(after)).isEqualTo(before);
    }

    @Property(tries = 200)
    void staysAreInOrderOfTimeAndHoldEachDocumentWithAPlaceOnce(
            @ForAll int seed, @ForAll @IntRange(min = 2, max = 80) int size) {
        var result = OrganisationsTest.find(documents(seed, order(size)));
        for (int i = 0; i < result.organisations(); i++) {
            List<Itinerary.Stop> stops =
                    result.itinerary(i, ItineraryParameters.BY_ROAD).stops();
            List<Long> seen = new ArrayList<>();
            for (int s = 0; s < stops.size(); s++) {
                seen.addAll(stops.get(s).documents());
                assertThat(stops.get(s).firstDay())
                        .isLessThanOrEqualTo(stops.get(s).lastDay());
                assertThat(s == 0 || stops.get(s - 1).lastDay() <= stops.get(s).firstDay())
                        .isTrue();
                assertThat(s == 0 || stops.get(s - 1).place() != stops.get(s).place())
                        .isTrue();
            }
            assertThat(seen).doesNotHaveDuplicates();
            assertThat(result.documents(i)).containsAll(seen);
        }
    }
}
