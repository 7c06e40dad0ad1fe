/** Accounts and how they are opened: passwords, second factor, sign-in with back-off, tokens for programs, users and the first of them. */
@NullMarked
package org.manumit.server.safeguard.account;

import org.jspecify.annotations.NullMarked;
