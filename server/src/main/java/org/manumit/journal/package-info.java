/**
 * The journal as mathematics: RFC 9162 Merkle tree, signed checkpoints, canonical entries and their verification.
 *
 * <p>No Spring, so that {@code manumit journal verify} can run beside a server that nobody trusts any more. The format is
 * described in {@code docs/journal.md} closely enough to verify an export with a shell.
 */
@NullMarked
package org.manumit.journal;

import org.jspecify.annotations.NullMarked;
