/** Links the records of one or several files: which are of one person or firm, how sure that is, and why. */
@NullMarked
package org.manumit.analytics.linkage.record;

import org.jspecify.annotations.NullMarked;
