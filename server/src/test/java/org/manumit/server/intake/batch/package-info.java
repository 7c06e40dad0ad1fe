/** Tests of batches. */
@NullMarked
package org.manumit.server.intake.batch;

import org.jspecify.annotations.NullMarked;
