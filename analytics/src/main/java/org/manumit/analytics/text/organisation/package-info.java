/** Which texts come from one organisation, on what evidence, and where it was when; adverts of independent adults stay apart. */
@NullMarked
package org.manumit.analytics.text.organisation;

import org.jspecify.annotations.NullMarked;
