/**
 * Where things are: the gazetteer shipped with the product and H3 cells.
 *
 * <p>Holds no data on persons and no table: the gazetteer is read from the jar into memory at start. Comes in: a place as
 * somebody wrote it. Goes out: the places that may be meant, each with a confidence, and a position with its uncertainty
 * where the text is not ambiguous. Everybody who is logged in may see it.
 */
@ApplicationModule(allowedDependencies = {"law", "safeguard"})
@NullMarked
package org.manumit.server.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
