package org.manumit.server.resolution;

/**
 * Records that were held already were joined or parted. Published after the commit.
 *
 * @param byPeople whether a judgement did it, and more may follow soon
 */
public record EntitiesChanged(boolean byPeople) {}
