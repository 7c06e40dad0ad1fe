/**
 * What feeds have reported: immutable observations, each with its source, time, place, grading, marking and raw form.
 *
 * <p>Holds the observations, where each was sighted again, and a tombstone for each that is gone. Comes in: drafts from
 * intake, chunk by chunk. Goes out: ids and selectors to {@link org.manumit.server.observation.ObservationFollower}. A
 * reader sees what marking, agency and mandate allow, checked here and again by row-level security.
 * Views that other modules may read: {@code observation.published_observation}, {@code observation.headline}.
 */
@ApplicationModule(allowedDependencies = {"law", "safeguard", "atlas", "intake"})
@NullMarked
package org.manumit.server.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
