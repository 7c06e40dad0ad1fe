/**
 * Finds observations: full text in four languages, points for the map, counts by time. The index follows the load at a
 * distance that is shown; what a reader finds and counts is what that reader may see.
 */
@NamedInterface("search")
@NullMarked
package org.manumit.server.observation.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
