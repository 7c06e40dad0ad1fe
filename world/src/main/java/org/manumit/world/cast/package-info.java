/** Invented people, firms, vessels, and the numbers and accounts that they use. */
@NullMarked
package org.manumit.world.cast;

import org.jspecify.annotations.NullMarked;
