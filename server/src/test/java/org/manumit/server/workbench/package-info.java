/** Tests of how the workbench's files are served. */
@NullMarked
package org.manumit.server.workbench;

import org.jspecify.annotations.NullMarked;
