/**
 * The authorisation matrix: every endpoint of the running application × every role × every marking × membership of an inquiry. A module
 * joins by a {@link org.manumit.server.matrix.Canary} in its tests, annotated {@code @Component}; an endpoint that no canary calls fails
 * the build.
 */
@NullMarked
package org.manumit.server.matrix;

import org.jspecify.annotations.NullMarked;
