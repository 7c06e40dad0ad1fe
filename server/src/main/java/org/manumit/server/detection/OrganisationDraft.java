package org.manumit.server.detection;

import com.uber.h3core.util.LatLng;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.organisation.OrganisationsInput;
import org.manumit.analytics.text.organisation.StyleHabits;
import org.manumit.server.atlas.Cells;

/** Texts, and what ties them, on their way into {@link OrganisationsInput}; ids are those of observations. Confined to one thread. */
final class OrganisationDraft {

    private static final int NO_GROUP = -1;
    private static final int NO_PLACE = -1;

    private final OrganisationsInput.Builder builder = OrganisationsInput.withPlaces(new double[0], new double[0]);
    private final Long2IntOpenHashMap placeOfCell = new Long2IntOpenHashMap();
    private final Cells cells;

    OrganisationDraft(Cells cells) {
        this.cells = cells;
    }

    /**
     * A text.
     *
     * @param habits how it is written, from {@link StyleHabits}
     * @param group number of its template's group, negative for none
     * @param contacts numbers of what it names
     * @param signed whether a sign of control or of recruiting stands behind it
     */
    void text(ObservationFacts facts, int habits, int group, IntStream contacts, boolean signed) {
        builder.document(facts.id(), group, day(facts.occurredAt()), place(facts.cell()))
                .habits(habits);
        contacts.forEach(builder::contact);
        String picture = facts.first("contentHash");
        if (PictureHash.isPerceptual(picture)) {
            builder.picture(PictureHash.bits(picture));
        }
        if (ControlSigns.isAdvertOfPerson(facts)) {
            builder.personal();
        }
        if (ControlSigns.speaksForOthers(facts) && facts.voice() != 0) {
            builder.speaksForOthers(facts.voice());
        }
        if (signed) {
            builder.signed();
        }
    }

    /** A register's entry or a report. */
    void record(long id, IntStream contacts) {
        builder.document(id, NO_GROUP, OrganisationsInput.UNTIMED, NO_PLACE);
        contacts.forEach(builder::contact);
    }

    private int place(@Nullable Long cell) {
        return cell == null
                ? NO_PLACE
                : placeOfCell.computeIfAbsent(cell.longValue(), key -> {
                    LatLng center = cells.center(key);
                    return builder.place(center.lat, center.lng);
                });
    }

    OrganisationsInput input() {
        return builder.build();
    }

    private static int day(@Nullable Instant at) {
        return at == null
                ? OrganisationsInput.UNTIMED
                : (int) at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
