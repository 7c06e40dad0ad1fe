package org.manumit.server.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manumit.server.detection.TextGroupTable.Document;

class TextItineraryTest {

    private final List<Document> texts = new ArrayList<>();

    private void says(String day, @Nullable String place, double latitude, double longitude) {
        texts.add(new Document(
                1,
                texts.size() + 1,
                Instant.parse(day + "T12:00:00Z"),
                place,
                "CO",
                place == null ? null : latitude,
                place == null ? null : longitude,
                "ads",
                null,
                1,
                "text"));
    }

    @Test
    void staysFollowEachOtherAndTextsWithoutAPlaceAreLeftOut() {
        says("2026-03-01", "Lirio", 4.6, -74.1);
        says("2026-03-02", null, 0, 0);
        says("2026-03-03", "Lirio", 4.6, -74.1);
        says("2026-03-09", "Vega", 6.2, -75.6);

        TextItinerary way = TextItinerary.of(texts);

        assertThat(way.stops()).extracting(TextGroupView.Stop::place).containsExactly("Lirio", "Vega");
        assertThat(way.stops().get(0).from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(way.stops().get(0).to()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(way.stops().get(0).documents()).containsExactly(1L, 3L);
        assertThat(way.clashes()).isEmpty();
    }

    @Test
    void farPlacesOnOneDayAreMarked() {
        says("2026-03-01", "Lirio", 4.6, -74.1);
        says("2026-03-01", "Sur", -34.6, -58.4);

        TextItinerary way = TextItinerary.of(texts);

        assertThat(way.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.kilometres()).isBetween(4_500.0, 4_800.0);
            assertThat(clash.second()).isEqualTo(1);
        });
    }

    @Test
    void nothingGivesNothing() {
        assertThat(TextItinerary.of(List.of()).stops()).isEmpty();
    }
}
