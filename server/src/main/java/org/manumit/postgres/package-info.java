/**
 * A private PostgreSQL that the server starts, watches and stops, and the roles it needs there. Stands outside the server's modules and
 * knows nothing of them; the cluster it runs listens on the loopback interface only and asks everyone for a password (SCRAM).
 */
@NullMarked
package org.manumit.postgres;

import org.jspecify.annotations.NullMarked;
