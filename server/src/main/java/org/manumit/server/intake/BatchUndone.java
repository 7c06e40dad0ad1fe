package org.manumit.server.intake;

/**
 * A batch has been taken back: what only it had brought is gone. Published after the last of it was removed.
 *
 * @param batchId the batch
 */
public record BatchUndone(long batchId) {}
