/** Values that identify: read into one canonical form and found in free text. */
@NullMarked
package org.manumit.formats.selector;

import org.jspecify.annotations.NullMarked;
