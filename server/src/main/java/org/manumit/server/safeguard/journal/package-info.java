/**
 * The journal at work: one sequencer that orders, hashes and signs what transactions entered, the export of checkpoints, and reading
 * it. The mathematics and the offline verification are in {@code org.manumit.journal}.
 */
@NullMarked
package org.manumit.server.safeguard.journal;

import org.jspecify.annotations.NullMarked;
