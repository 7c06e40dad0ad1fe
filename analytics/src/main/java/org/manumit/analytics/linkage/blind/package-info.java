/** Which records two agencies both have, told from keys made of the records instead of the records themselves. */
@NullMarked
package org.manumit.analytics.linkage.blind;

import org.jspecify.annotations.NullMarked;
