package org.manumit.analytics.text.extract;

import java.util.List;

/** The places that a caller knows by name. Must be thread-safe if the extractor is shared. */
@FunctionalInterface
public interface Gazetteer {

    /** Knows no place. */
    Gazetteer EMPTY = name -> List.of();

    /**
     * All places of a name, empty for none.
     *
     * @param name lower case without accents, words separated by one space: {@code "port au prince"}
     */
    List<GazetteerPlace> find(String name);

    /** Whether a name may begin with a word, folded likewise; false is certain. Saves look-ups of longer names. */
    default boolean mayBegin(String word) {
        return true;
    }
}
