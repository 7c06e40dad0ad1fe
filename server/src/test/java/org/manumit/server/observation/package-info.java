/** Tests of observation. */
@NullMarked
package org.manumit.server.observation;

import org.jspecify.annotations.NullMarked;
