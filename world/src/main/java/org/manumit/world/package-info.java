/** A seeded synthetic world with ground truth, written as ordinary feed files. */
@NullMarked
package org.manumit.world;

import org.jspecify.annotations.NullMarked;
