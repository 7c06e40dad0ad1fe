/** Tests of the embedded cluster. */
@NullMarked
package org.manumit.postgres;

import org.jspecify.annotations.NullMarked;
