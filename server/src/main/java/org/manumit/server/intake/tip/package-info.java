/** Tips that are typed in during a call; urgent ones start a clock, which runs until somebody says what became of them. */
@NullMarked
package org.manumit.server.intake.tip;

import org.jspecify.annotations.NullMarked;
