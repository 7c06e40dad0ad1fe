package org.manumit.server.safeguard;

/**
 * An agency that owns feeds and employs users.
 *
 * @param key stable name in files: {@code at-unit}
 * @param country ISO 3166-1 alpha-2
 * @param kind police, fiu, ngo, military, labour, prosecution or oversight
 */
public record Agency(int id, String key, String name, String country, String kind) {}
