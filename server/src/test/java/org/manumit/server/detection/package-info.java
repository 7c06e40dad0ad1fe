@NullMarked
package org.manumit.server.detection;

import org.jspecify.annotations.NullMarked;
