package org.manumit.world.output;

import org.manumit.world.trace.Trace;

/**
 * A row that belongs to a scene.
 *
 * @param trace the row
 * @param scene number of its scene
 */
public record Planned<T extends Trace>(T trace, int scene) {}
