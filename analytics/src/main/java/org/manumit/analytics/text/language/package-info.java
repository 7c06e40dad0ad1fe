/** The language of a short text, told from words, letters and script that people can read in a list; or that it is unknown. */
@NullMarked
package org.manumit.analytics.text.language;

import org.jspecify.annotations.NullMarked;
