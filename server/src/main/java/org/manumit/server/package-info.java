/** The Manumit server application; its modules are the packages below. */
@NullMarked
package org.manumit.server;

import org.jspecify.annotations.NullMarked;
