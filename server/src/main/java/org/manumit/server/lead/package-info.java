/**
 * Questions worth a person's time, fused from findings, and what people made of them.
 *
 * <p>Holds which observations each lead gathers, and what people did: take, assign, note, assess, undo. Comes in: findings,
 * after each run of the detectors. Goes out: leads. What a reader sees of a lead is worked out again from the evidence that
 * this reader may see: which records hang together, score, shares, rivals, sentence and rank; hidden evidence changes none of
 * it. Analysts and supervisors triage; officers of the other desks read under an inquiry; auditors and administrators do not
 * read leads. This module reads {@code observation.published_observation}, {@code resolution.published_mention}, {@code
 * resolution.published_selector}, {@code resolution.published_statement}, {@code resolution.published_bearer} and {@code
 * intake.feed_card}.
 */
@ApplicationModule(
        allowedDependencies = {"law", "safeguard", "atlas", "intake", "observation", "resolution", "detection"})
@NullMarked
package org.manumit.server.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
