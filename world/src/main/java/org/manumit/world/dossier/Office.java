package org.manumit.world.dossier;

import java.util.Arrays;
import org.manumit.world.trace.Feed;

/** An office that keeps a file on persons and firms. */
public enum Office {
    /** The register of licensed employers and agents: paper forms, typed or scanned. */
    LICENCES(Feed.LICENCES, "lr-", 4),
    /** Customers of banks and remittance houses, identified by documents. */
    CUSTOMERS(Feed.CUSTOMERS, "cf-", 4),
    /** Persons and firms named in proceedings, often by witnesses. */
    PROCEEDINGS(Feed.PROCEEDINGS, "pn-", 3);

    private final Feed feed;
    private final String prefix;
    private final int sheets;

    Office(Feed feed, String prefix, int sheets) {
        this.feed = feed;
        this.prefix = prefix;
        this.sheets = sheets;
    }

    public Feed feed() {
        return feed;
    }

    /** How many sheets a bundle holds of it. */
    public int sheets() {
        return sheets;
    }

    /** How many sheets a bundle holds of all offices. */
    static int places() {
        return Arrays.stream(values()).mapToInt(Office::sheets).sum();
    }

    /** Whose sheet has a place among those of a bundle. */
    static Office ofPlace(int place) {
        int left = place;
        for (Office office : values()) {
            if (left < office.sheets) {
                return office;
            }
            left -= office.sheets;
        }
        throw new IllegalArgumentException("place must be below " + places() + " but was " + place);
    }

    /** The id of a sheet by its number. */
    String id(long number) {
        String hex = Long.toHexString(((number + 1) * 0x9E3779B97F4A7C15L) >>> 24);
        return prefix + "0".repeat(10 - hex.length()) + hex;
    }
}
