/**
 * What detectors claim: findings about observations, each with its evidence, and the runs that made them.
 *
 * <p>Holds detectors (one class each, registered by being there), runs with method, version, parameters, seed and input
 * snapshot, findings with evidence, what the phrase rules read in the texts of that evidence, and which observations call a
 * registered firm, a ship or an address by its name, which texts share a template, which texts need an interpreter and what
 * interpreters made of them. Comes in: the end of a load, which starts a run after a pause; each new text, whose language is
 * read behind the load. Goes out: findings for {@code lead}, hot cells for the map. Findings are made from
 * all that is held and are shown to nobody as such: whoever reads meets them only as leads and cells worked out again from
 * what that reader may see. Views that others may read: {@code
 * detection.published_reading}, {@code detection.published_appellation} and {@code detection.published_run}. A text that needs an
 * interpreter and its translations are seen by whoever may see the observation. This module reads {@code
 * observation.published_observation}, {@code intake.feed_card}, {@code intake.running_clock}, {@code resolution.published_mention}, {@code resolution.published_known_shared}, {@code
 * resolution.published_statement} and {@code resolution.published_bearer}.
 */
@ApplicationModule(
        allowedDependencies = {
            "law",
            "safeguard",
            "atlas",
            "intake",
            "observation",
            "observation :: search",
            "resolution"
        })
@NullMarked
package org.manumit.server.detection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
