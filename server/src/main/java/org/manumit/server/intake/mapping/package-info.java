/** What a file is and what its columns mean: recognised, proposed, asked, previewed. Nothing is stored here. */
@NullMarked
package org.manumit.server.intake.mapping;

import org.jspecify.annotations.NullMarked;
