package org.manumit.analytics.linkage.record;

/**
 * An earlier record that may be of one with a new one.
 *
 * @param other its number
 * @param bits logarithm of the odds that the two are of one, prior and evidence together; above −20
 * @param probability how probable that is, 0 to 1: grows with the bits, but no faster than third records bore out in the
 *     batch
 */
public record FoundPair(int other, double bits, double probability) {}
