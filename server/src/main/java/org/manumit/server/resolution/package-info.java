/**
 * Who and what observations speak of: selectors, the entities and links that exact identifiers imply, and what people judged.
 *
 * <p>Holds selectors and their mentions, records that describe entities, judgements, and which selectors are known to be
 * shared innocently. Comes in: each new observation, in the loader's own transaction ({@link
 * org.manumit.server.observation.ObservationFollower}). Goes out: entities, selectors and networks for readers, and columns
 * for detection. Phones, e-mail addresses and names never join two records; advertisements, posts and tips make no entity of
 * a person. A reader sees an entity as it is joined from what that reader may see: evidence that is hidden joins nothing. Views
 * that others may read: {@code resolution.published_mention}, {@code resolution.published_known_shared}, {@code
 * resolution.published_statement}, {@code resolution.published_bearer}; a function that tells what selectors are: {@code
 * resolution.published_selector}.
 */
@ApplicationModule(
        allowedDependencies = {"law", "safeguard", "atlas", "intake", "observation", "observation :: search"})
@NullMarked
package org.manumit.server.resolution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
