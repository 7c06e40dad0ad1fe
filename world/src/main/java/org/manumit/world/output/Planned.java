package org.manumit.world.output;

import org.manumit.world.trace.Trace;

/**
 * A row that belongs to a scene.
 *
 * @param trace the row
 * @param scene number of its scene
 * @param byOthers whether somebody wrote it who has no part in what the scene does
 */
public record Planned<T extends Trace>(T trace, int scene, boolean byOthers) {
    public Planned(T trace, int scene) {
        this(trace, scene, false);
    }
}
