/** What people write: grammars in four languages, slips of the pen, disguised numbers. */
@NullMarked
package org.manumit.world.text;

import org.jspecify.annotations.NullMarked;
