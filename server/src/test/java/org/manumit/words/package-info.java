/** Tests of the renderer. */
@NullMarked
package org.manumit.words;

import org.jspecify.annotations.NullMarked;
