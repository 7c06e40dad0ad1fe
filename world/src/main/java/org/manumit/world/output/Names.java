package org.manumit.world.output;

/** Receives the source ids that a coder gives to the rows of a chunk. */
interface Names {
    /** A row's source id; a row that holds several records has one for each. */
    void name(int rowInChunk, String sourceId);
}
