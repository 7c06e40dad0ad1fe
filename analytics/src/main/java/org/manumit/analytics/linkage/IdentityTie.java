package org.manumit.analytics.linkage;

/**
 * A record bears an identifier.
 *
 * @param record key of the record
 * @param identifier key of the identifier
 * @param exclusive kind of which one entity has at most one value (an IMO number, a LEI), 1 to 32,767; 0 where it may
 *     have several (passports, accounts)
 * @param rank ties of lower rank are followed first
 */
public record IdentityTie(long record, long identifier, int exclusive, int rank) {
    public IdentityTie {
        if (exclusive < 0 || exclusive > Short.MAX_VALUE) {
            throw new IllegalArgumentException("exclusive must lie between 0 and 32767 but was " + exclusive);
        }
    }
}
