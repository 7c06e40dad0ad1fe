/** Telephone numbers in texts however they are written, each with the place where it stands in the raw text. */
@NullMarked
package org.manumit.analytics.text.phone;

import org.jspecify.annotations.NullMarked;
