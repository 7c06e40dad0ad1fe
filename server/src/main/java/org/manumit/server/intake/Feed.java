package org.manumit.server.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;

/**
 * A configured source and the authority under which it is held. Immutable.
 *
 * @param id given by the database
 * @param definition what its manager has laid down
 * @param agency the owner, as it is shown
 * @param compartmentId the inquiry that a RED feed belongs to
 * @param mapping how the columns of its tables are read, if that was saved
 */
public record Feed(
        int id,
        FeedDefinition definition,
        OwnerAgency agency,
        @Nullable Integer compartmentId,
        @Nullable SavedMapping mapping) {

    /** The saved mapping. */
    public Optional<SavedMapping> savedMapping() {
        return Optional.ofNullable(mapping);
    }

    /** What an observation of this feed carries that is received on that day. */
    public FeedSnapshot snapshot(LocalDate receivedOn) {
        return snapshotUntil(receivedOn.plus(definition.retention()));
    }

    /** The same with a day that was fixed before. */
    public FeedSnapshot snapshotUntil(LocalDate retainedUntil) {
        return new FeedSnapshot(
                id,
                definition.key(),
                agency.id(),
                definition.marking().level(),
                compartmentId,
                definition.kind(),
                definition.reliability(),
                definition.credibility(),
                retainedUntil,
                definition.region(),
                definition.language());
    }

    /** Whether its records are cases, which may not rest anywhere before their consent was seen. */
    public boolean holdsCases() {
        return definition.kind() == Kind.CASE;
    }

    /** How long what it brings is kept. */
    public Period retention() {
        return definition.retention();
    }

    /** The owner as it is shown beside a feed. */
    public record OwnerAgency(int id, String key, String name, String country, String kind) {}
}
