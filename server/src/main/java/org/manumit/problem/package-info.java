/**
 * The ways in which a request can fail, in five families: invalid (the caller's), refused (policy), conflict or absent (the state),
 * unavailable (the machine, for now), and everything else, a defect of ours. Each carries a stable kebab-case code and arguments; the HTTP layer renders the message
 * {@code <module>.problem.<code>} in the reader's language. Arguments and messages never hold personal data.
 */
@NullMarked
package org.manumit.problem;

import org.jspecify.annotations.NullMarked;
