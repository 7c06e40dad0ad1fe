/** The HTTP side of safeguard: sign-in, accounts, inquiries, tokens, and how failures are told to callers of any module. */
@NullMarked
package org.manumit.server.safeguard.web;

import org.jspecify.annotations.NullMarked;
