/**
 * What texts say: their plain form behind disguises and signs found by rules that people can read, each with the place where
 * it stands in the raw text.
 */
@NullMarked
package org.manumit.analytics.text;

import org.jspecify.annotations.NullMarked;
