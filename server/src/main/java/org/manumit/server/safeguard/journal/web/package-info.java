/** The journal over HTTP. */
@NullMarked
package org.manumit.server.safeguard.journal.web;

import org.jspecify.annotations.NullMarked;
