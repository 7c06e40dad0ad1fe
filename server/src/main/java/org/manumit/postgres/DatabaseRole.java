package org.manumit.postgres;

import java.util.Locale;

/** The database roles of the server. None may make databases or roles; none but the loader, which must for COPY, bypasses row-level security. */
public enum DatabaseRole {
    /** Owns every table and migrates; serves no request. */
    OWNER,
    /** Serves people: reads and writes under row-level security. */
    APP,
    /** Serves background runs: reads and writes what the run's mandate names. */
    RUN,
    /** Loads observations: inserts, and reads no more than the keys granted to it. */
    LOADER,
    /** Orders, hashes and signs the journal. */
    SEQUENCER,
    /** Opens the door: reads accounts and memberships to log people in, and keeps the list of undelivered events. */
    GATE;

    /** Name in the database, such as {@code manumit_app}. */
    public String roleName() {
        return "manumit_" + name().toLowerCase(Locale.ROOT);
    }

    /** Name of the role's password among the {@link Secrets}. */
    String secretName() {
        return "database-" + name().toLowerCase(Locale.ROOT);
    }
}
