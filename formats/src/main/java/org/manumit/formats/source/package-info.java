/** How bytes become text, lines and records within limits: shared by all readers. */
@NullMarked
package org.manumit.formats.source;

import org.jspecify.annotations.NullMarked;
