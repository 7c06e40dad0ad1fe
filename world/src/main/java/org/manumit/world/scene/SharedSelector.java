package org.manumit.world.scene;

/**
 * A selector that its owner has told everybody is shared: shelter, hostel, hotline.
 *
 * @param kind phone or email
 * @param value as written in {@code feeds.yaml}
 * @param note whose it is
 */
public record SharedSelector(String kind, String value, String note) {}
