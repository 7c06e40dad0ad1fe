package org.manumit.analytics.linkage.blind;

/** Takes the parts of one record. */
interface PartSink {

    /**
     * Takes a part.
     *
     * @param word number of the word of a name that it was read from; else a number of the value
     */
    void add(PartKind kind, String text, int word);
}
