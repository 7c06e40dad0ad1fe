/**
 * Which methods of recruiting people into exploitation a text shows: weighted phrases that can be read and disputed. It reads
 * what recruiters and controllers write. Texts in the voice of people who offer themselves or migrate are not scored.
 */
@NullMarked
package org.manumit.analytics.text.method;

import org.jspecify.annotations.NullMarked;
