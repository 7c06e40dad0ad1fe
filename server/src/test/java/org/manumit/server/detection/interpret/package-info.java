@NullMarked
package org.manumit.server.detection.interpret;

import org.jspecify.annotations.NullMarked;
