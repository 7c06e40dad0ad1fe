/** What the columns of records mean, and how alike two values of one are. */
@NullMarked
package org.manumit.analytics.linkage.field;

import org.jspecify.annotations.NullMarked;
