package org.manumit.server.resolution;

import java.time.Instant;
import java.util.List;

/**
 * What an entity was from some moment on, and why. Its text form shows ids only.
 *
 * @param records how many records it had then
 * @param came records that it had not before
 * @param left records that it had before
 * @param because judgements that were entered or taken back then, and likenesses that began or ceased to join; none where records
 *     came or went with what was loaded
 */
public record EntityChange(
        Instant at, int records, List<EntityRef> came, List<EntityRef> left, List<Judgement> because) {

    public EntityChange {
        came = List.copyOf(came);
        left = List.copyOf(left);
        because = List.copyOf(because);
    }
}
