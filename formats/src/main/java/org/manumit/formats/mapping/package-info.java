/** From source records to drafts: what each column means, proposed, saved and applied. */
@NullMarked
package org.manumit.formats.mapping;

import org.jspecify.annotations.NullMarked;
