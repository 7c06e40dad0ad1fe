/** Leads over HTTP. */
@NullMarked
package org.manumit.server.lead.web;

import org.jspecify.annotations.NullMarked;
