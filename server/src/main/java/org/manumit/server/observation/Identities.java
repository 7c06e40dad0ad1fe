package org.manumit.server.observation;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Answers what is held under identities. */
@FunctionalInterface
interface Identities {
    /** The identities among those asked that are held, each with what is held. */
    Map<UUID, KnownIdentity> find(Collection<UUID> identities) throws SQLException;
}
