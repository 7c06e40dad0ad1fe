/** Whom on a list a record may speak of, how much agrees, and what speaks against it. */
@NullMarked
package org.manumit.analytics.linkage.screen;

import org.jspecify.annotations.NullMarked;
