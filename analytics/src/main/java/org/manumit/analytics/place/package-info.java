/** Where things happen beyond chance. */
@NullMarked
package org.manumit.analytics.place;

import org.jspecify.annotations.NullMarked;
