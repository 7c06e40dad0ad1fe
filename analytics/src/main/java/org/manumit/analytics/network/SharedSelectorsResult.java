package org.manumit.analytics.network;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntLists;
import java.util.List;

/**
 * The networks found, largest number of records first, ties by their first record. Thread-safe (immutable).
 *
 * @param networks records held together by selectors
 * @param linkableRecords records that named any selector, the base of every rarity
 */
public record SharedSelectorsResult(List<Network> networks, int linkableRecords) {

    public SharedSelectorsResult {
        networks = List.copyOf(networks);
    }

    /**
     * Records that selectors hold together.
     *
     * @param records their numbers, ascending
     * @param ties selectors that stand in at least two of them and may join, most surprising first
     * @param cut selectors that stand in at least two of them but were not allowed to join anything, and why
     */
    public record Network(IntList records, List<Tie> ties, List<Cut> cut) {
        public Network {
            records = IntLists.unmodifiable(new IntArrayList(records));
            ties = List.copyOf(ties);
            cut = List.copyOf(cut);
        }
    }

    /**
     * A selector within a network.
     *
     * @param inside records of the network that name it
     * @param everywhere records that name it at all
     * @param spread unrelated groups among all of them
     * @param bits surprise of sharing it: log2 of how much likelier one hand makes it than chance
     */
    public record Tie(int selector, int inside, int everywhere, int spread, double bits) {}

    /** A selector that joined nothing, although records of the network name it. */
    public record Cut(int selector, int inside, int everywhere, int spread, Reason reason) {}

    /** Why a selector joined nothing. */
    public enum Reason {
        /** Someone recorded that it is shared innocently. */
        KNOWN_SHARED,
        /** Too many unrelated groups or too many records name it. */
        HUB,
        /** The network would have grown past its bound. */
        BOUND
    }
}
