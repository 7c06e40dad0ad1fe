/**
 * Texts that nobody here can read: which need an interpreter, who has taken which, and what interpreters made of them. The
 * original stays in the observation; a translation stands beside it, signed and dated.
 */
@NullMarked
package org.manumit.server.detection.interpret;

import org.jspecify.annotations.NullMarked;
