/** Ordinary life, which makes up nearly all records of every feed. */
@NullMarked
package org.manumit.world.ordinary;

import org.jspecify.annotations.NullMarked;
