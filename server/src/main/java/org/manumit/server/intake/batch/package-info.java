/** Batches: from a file in custody to observations and quarantine, chunk by chunk. */
@NullMarked
package org.manumit.server.intake.batch;

import org.jspecify.annotations.NullMarked;
