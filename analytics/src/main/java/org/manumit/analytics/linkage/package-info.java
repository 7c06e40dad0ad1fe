/** Which records speak of one and the same person or thing. */
@NullMarked
package org.manumit.analytics.linkage;

import org.jspecify.annotations.NullMarked;
