/** Feeds as files: rows in time order, encoded in parallel and written in order. */
@NullMarked
package org.manumit.world.output;

import org.jspecify.annotations.NullMarked;
