package org.manumit.server.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manumit.formats.Position;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Spot;
import org.manumit.formats.mapping.TimePrecision;
import org.manumit.server.atlas.Cells;
import org.manumit.server.atlas.Gazetteer;
import org.manumit.server.intake.FeedSnapshot;

class ObservationSinkTest {

    private final ObservationSink sink = new ObservationSink(new Cells(), new Gazetteer(), List.of());

    @Test
    void aPlaceInWordsBecomesAPointWithItsUncertainty() {
        PreparedDraft prepared = prepare("Medellín", "CO", null);
        assertThat(prepared.cell()).isNotNull();
        Spot place = Objects.requireNonNull(prepared.draft().place());
        assertThat(place.latitude()).isBetween(6.0, 6.5);
        assertThat(place.uncertaintyMeters()).isPositive();
    }

    @Test
    void aPlaceThatMayBeManyStaysWithoutAPoint() {
        assertThat(prepare("Springfield", "US", null).cell()).isNull();
    }

    @Test
    void coordinatesOfTheSourceAreKept() {
        Spot stated = new Spot(10, -70, 50);
        assertThat(prepare("Medellín", "CO", stated).draft().place()).isEqualTo(stated);
    }

    @Test
    void aPlaceWorkedOutDoesNotMakeItAnotherRecord() {
        ContentDigest digests = new ContentDigest();
        assertThat(prepare("Medellín", "CO", null).content())
                .isEqualTo(digests.ofContent(draft("Medellín", "CO", null)));
    }

    private PreparedDraft prepare(String placeText, String country, @Nullable Spot place) {
        FeedSnapshot feed =
                new FeedSnapshot(1, "tips", 1, 2, null, Kind.TIP, 'C', 3, LocalDate.of(2027, 1, 1), "CO", "es");
        return sink.prepare(feed, List.of(draft(placeText, country, place)))
                .drafts()
                .get(0);
    }

    private static Draft draft(String placeText, String country, @Nullable Spot place) {
        return new Draft(
                new Position(1, 1),
                Kind.TIP,
                "T-1",
                null,
                TimePrecision.NONE,
                place,
                placeText,
                country,
                "a call",
                "en",
                Map.of(),
                List.of(),
                null,
                "T-1,a call");
    }
}
