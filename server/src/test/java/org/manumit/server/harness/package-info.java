/** What server tests stand on: one embedded PostgreSQL and one application a JVM, emptied between tests. Start at {@link org.manumit.server.harness.ServerTest}. */
@NullMarked
package org.manumit.server.harness;

import org.jspecify.annotations.NullMarked;
