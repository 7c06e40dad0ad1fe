package org.manumit.server.safeguard;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A database transaction under way, seen by the actor's rights. Confined to its thread and to the call that received it. */
public interface Transaction {

    /** Statements within this transaction. */
    JdbcClient jdbc();

    /** Adds a subject to the journal entry of this act. */
    void concerns(String type, long id);

    /** Adds what was searched for to the journal entry: its keyed digest, never the text. */
    void searchedFor(String text);
}
