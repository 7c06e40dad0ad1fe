/** Records that could not be used as they came: mended and taken in, or discarded with a reason. */
@NullMarked
package org.manumit.server.intake.quarantine;

import org.jspecify.annotations.NullMarked;
