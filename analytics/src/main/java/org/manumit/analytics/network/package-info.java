/** Who holds things together: components and paths over shared selectors. */
@NullMarked
package org.manumit.analytics.network;

import org.jspecify.annotations.NullMarked;
