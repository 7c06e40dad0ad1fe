/** How probable it is that two names are the same bearer's, part by part. */
@NullMarked
package org.manumit.analytics.linkage.name;

import org.jspecify.annotations.NullMarked;
