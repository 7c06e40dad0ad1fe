/** Tests of custody. */
@NullMarked
package org.manumit.server.intake.custody;

import org.jspecify.annotations.NullMarked;
