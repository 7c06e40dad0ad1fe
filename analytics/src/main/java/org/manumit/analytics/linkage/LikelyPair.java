package org.manumit.analytics.linkage;

/**
 * Two records that are taken for one because they are so alike.
 *
 * @param probability that they are, 0 to 1
 */
public record LikelyPair(KeyPair pair, double probability) {}
