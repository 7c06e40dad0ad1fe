package org.manumit.world;

/**
 * What world to write.
 *
 * @param size how big
 * @param seed same seed, same bytes
 * @param heldOut whether the method and the look-alike that are kept from development take part
 */
public record WorldParameters(WorldSize size, long seed, boolean heldOut) {}
