/** Who writes the same thing: texts gathered by the template that they were written from, and what changes in it. */
@NullMarked
package org.manumit.analytics.text.template;

import org.jspecify.annotations.NullMarked;
