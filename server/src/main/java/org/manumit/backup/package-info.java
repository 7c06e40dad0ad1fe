/**
 * Encrypted backups of a whole home, and their restoration: database, received files, secrets, signing key and checkpoints in one
 * file. No Spring, so that the commands work where the server no longer does. Start at {@link org.manumit.backup.Backup} and {@link
 * org.manumit.backup.Restore}; the file format is in {@code docs/operations.md}.
 */
@NullMarked
package org.manumit.backup;

import org.jspecify.annotations.NullMarked;
