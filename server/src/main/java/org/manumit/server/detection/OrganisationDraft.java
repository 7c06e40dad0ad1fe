package org.manumit.server.detection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.organisation.OrganisationsInput;
import org.manumit.analytics.text.organisation.StyleHabits;

/** Texts, and what ties them, on their way into {@link OrganisationsInput}; ids are those of observations. Confined to one thread. */
final class OrganisationDraft {

    private static final int NO_GROUP = -1;
    private static final int NO_PLACE = -1;

    private final OrganisationsInput.Builder builder = OrganisationsInput.withPlaces(new double[0], new double[0]);

    /**
     * A text.
     *
     * @param words what it says
     * @param group number of its template's group, negative for none
     * @param contacts numbers of what it names
     * @param signed whether a sign of control or of recruiting stands behind it
     */
    void text(ObservationFacts facts, String words, int group, IntStream contacts, boolean signed) {
        builder.document(facts.id(), group, day(facts.occurredAt()), NO_PLACE).habits(StyleHabits.read(words));
        contacts.forEach(builder::contact);
        String picture = facts.first("contentHash");
        if (PictureHash.isPerceptual(picture)) {
            builder.picture(PictureHash.bits(picture));
        }
        if (ControlSigns.isAdvertOfPerson(facts)) {
            builder.personal();
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

    OrganisationsInput input() {
        return builder.build();
    }

    private static int day(@Nullable Instant at) {
        return at == null
                ? OrganisationsInput.UNTIMED
                : (int) at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
