/** Tests of the HTTP side of safeguard. */
@NullMarked
package org.manumit.server.safeguard.web;

import org.jspecify.annotations.NullMarked;
