package org.manumit.server.safeguard;

import java.sql.Connection;

/** A loading transaction: inserts as {@code manumit_loader}. Confined to its thread and to the call that received it. */
public interface LoadTransaction extends Transaction {

    /** For COPY. Do not commit, roll back or close it. */
    Connection connection();

    /** Sets the content of this chunk's journal leaf: the Merkle root over its observations, and how many there are. */
    void content(byte[] merkleRoot, int leaves);
}
