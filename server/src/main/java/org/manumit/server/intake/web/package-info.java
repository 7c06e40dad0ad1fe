/** The HTTP side of intake. */
@NullMarked
package org.manumit.server.intake.web;

import org.jspecify.annotations.NullMarked;
