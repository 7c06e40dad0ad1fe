/** Entities, selectors, networks and judgements over HTTP. */
@NullMarked
package org.manumit.server.resolution.web;

import org.jspecify.annotations.NullMarked;
