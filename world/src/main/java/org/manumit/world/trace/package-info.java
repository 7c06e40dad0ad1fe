/** The rows that life leaves in feeds, and how each sort of row is made. */
@NullMarked
package org.manumit.world.trace;

import org.jspecify.annotations.NullMarked;
