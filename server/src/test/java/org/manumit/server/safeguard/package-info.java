/** Tests of safeguard, and the {@link org.manumit.server.safeguard.Stage} on which all server tests play. */
@NullMarked
package org.manumit.server.safeguard;

import org.jspecify.annotations.NullMarked;
