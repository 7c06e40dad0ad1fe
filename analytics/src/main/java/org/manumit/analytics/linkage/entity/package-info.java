/** Which records are of one person or firm, all pairs weighed together. */
@NullMarked
package org.manumit.analytics.linkage.entity;

import org.jspecify.annotations.NullMarked;
