/** Weighs findings and rival explanations against each other and explains the result. */
@NullMarked
package org.manumit.analytics.evidence;

import org.jspecify.annotations.NullMarked;
