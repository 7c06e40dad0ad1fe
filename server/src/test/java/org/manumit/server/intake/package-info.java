/** Tests of intake against the running server. */
@NullMarked
package org.manumit.server.intake;

import org.jspecify.annotations.NullMarked;
