/**
 * How probable pairs are, learned from the records without labels: what third records say, and the curve from bits to
 * probabilities.
 */
@NullMarked
package org.manumit.analytics.linkage.probability;

import org.jspecify.annotations.NullMarked;
