/** Tests of accounts. */
@NullMarked
package org.manumit.server.safeguard.account;

import org.jspecify.annotations.NullMarked;
