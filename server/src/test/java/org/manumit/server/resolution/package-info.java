@NullMarked
package org.manumit.server.resolution;

import org.jspecify.annotations.NullMarked;
