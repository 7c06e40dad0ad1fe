/** Files as they were received: stored once by content, readable by the server's user alone. */
@NullMarked
package org.manumit.server.intake.custody;

import org.jspecify.annotations.NullMarked;
