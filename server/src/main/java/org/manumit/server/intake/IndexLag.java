package org.manumit.server.intake;

/** Tells how far the search indexes are behind the load; the module that keeps them implements it. */
public interface IndexLag {

    /** Observations of the feed that are held but cannot be searched yet. */
    long records(int feedId);
}
