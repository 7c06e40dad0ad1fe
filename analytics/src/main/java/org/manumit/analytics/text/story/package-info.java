/** Which tips tell of the same events, by what they say and not by their words. */
@NullMarked
package org.manumit.analytics.text.story;

import org.jspecify.annotations.NullMarked;
