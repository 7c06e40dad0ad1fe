@NullMarked
package org.manumit.server.lead;

import org.jspecify.annotations.NullMarked;
