package org.manumit.analytics.linkage;

/**
 * A trait of which one entity has a single value: two records that differ in it are two entities.
 *
 * @param record key of the record
 * @param trait which one (a full date of birth, a schema family), 1 to 32,767
 * @param value digest of its value
 */
public record IdentityTrait(long record, int trait, long value) {
    public IdentityTrait {
        if (trait < 1 || trait > Short.MAX_VALUE) {
            throw new IllegalArgumentException("trait must lie between 1 and 32767 but was " + trait);
        }
    }
}
