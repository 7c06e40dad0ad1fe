package org.manumit.world.output;

/** What a coder learns about the rows of a chunk, and tells about them. */
interface ChunkNotes {
    /** Whether a row is ordinary life, so that it may be broken. */
    boolean ordinary(int rowInChunk);

    /** A row's source id; a row that holds several records has one for each. */
    void name(int rowInChunk, String sourceId);

    /** A row that was broken on purpose. */
    void broken(Breakage breakage);
}
