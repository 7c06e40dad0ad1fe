/**
 * The front door: feeds, custody of what was received, batches, mappings, quarantine, typed tips.
 *
 * <p>Holds which source may send what, on which legal basis, for which purpose and how long; every file as it came; how far
 * each batch is; records that could not be read; the clocks of urgent tips. Comes in: files, and tips typed during a call.
 * Goes out: drafts to {@link org.manumit.server.intake.DraftSink}, and the events {@code BatchAbsorbed} and {@code
 * BatchUndone}. Feed managers see and steer it; a record in quarantine is shown to them alone, the clock of an urgent tip to
 * all who may type tips and have a mandate.
 * Views that other modules may read: {@code intake.feed_card} and {@code intake.running_clock}.
 */
@ApplicationModule(allowedDependencies = {"law", "safeguard"})
@NullMarked
package org.manumit.server.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
