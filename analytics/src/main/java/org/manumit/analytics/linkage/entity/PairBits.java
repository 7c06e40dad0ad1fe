package org.manumit.analytics.linkage.entity;

/** What speaks for two records being of one, in bits: logarithm of the odds. */
@FunctionalInterface
public interface PairBits {

    double of(int a, int b);
}
