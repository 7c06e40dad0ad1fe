/** What each agreement is worth, learned from the records without labels. */
@NullMarked
package org.manumit.analytics.linkage.weight;

import org.jspecify.annotations.NullMarked;
