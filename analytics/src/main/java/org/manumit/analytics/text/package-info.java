/** What texts say: signs found by rules that people can read, with the place where each stands. */
@NullMarked
package org.manumit.analytics.text;

import org.jspecify.annotations.NullMarked;
