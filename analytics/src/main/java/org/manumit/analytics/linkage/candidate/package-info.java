/** Which records are compared at all. */
@NullMarked
package org.manumit.analytics.linkage.candidate;

import org.jspecify.annotations.NullMarked;
