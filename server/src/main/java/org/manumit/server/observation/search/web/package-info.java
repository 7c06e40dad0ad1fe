/** Search, points and histogram over HTTP. */
@NullMarked
package org.manumit.server.observation.search.web;

import org.jspecify.annotations.NullMarked;
