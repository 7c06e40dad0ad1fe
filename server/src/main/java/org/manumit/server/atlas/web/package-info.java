/** Places over HTTP. */
@NullMarked
package org.manumit.server.atlas.web;

import org.jspecify.annotations.NullMarked;
