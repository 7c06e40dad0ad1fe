@NullMarked
package org.manumit.server.observation.search;

import org.jspecify.annotations.NullMarked;
