/** The command line and the assembled jar. */
@NullMarked
package org.manumit.cli;

import org.jspecify.annotations.NullMarked;
