package org.manumit.analytics.linkage.record;

/**
 * What became of pairs.
 *
 * @param compared that some key brought together
 * @param leftOut that shared keys with too many others
 * @param together of those compared, that ended in one entity
 */
record PairCounts(int compared, long leftOut, long together) {}
