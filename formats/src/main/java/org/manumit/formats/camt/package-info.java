/** Bank statements, ISO 20022 camt.053. */
@NullMarked
package org.manumit.formats.camt;

import org.jspecify.annotations.NullMarked;
