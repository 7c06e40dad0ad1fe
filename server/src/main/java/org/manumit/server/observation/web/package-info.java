/** The HTTP side of observation, search apart. */
@NullMarked
package org.manumit.server.observation.web;

import org.jspecify.annotations.NullMarked;
