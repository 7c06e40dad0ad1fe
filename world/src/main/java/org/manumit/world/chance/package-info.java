/** Reproducible chance: every draw follows from the seed, a purpose and an index. */
@NullMarked
package org.manumit.world.chance;

import org.jspecify.annotations.NullMarked;
