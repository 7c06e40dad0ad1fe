/** Tips that are typed in during a call; urgent ones start a clock. */
@NullMarked
package org.manumit.server.intake.tip;

import org.jspecify.annotations.NullMarked;
