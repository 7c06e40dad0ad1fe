package org.manumit.server.atlas;

/**
 * A place that a text may mean.
 *
 * @param confidence share of the weight of all places of that name, times how well the text matched; 0 to 1. A ranking
 *     by size, capital and country, not a measured probability
 */
public record PlaceCandidate(Place place, double confidence) {}
