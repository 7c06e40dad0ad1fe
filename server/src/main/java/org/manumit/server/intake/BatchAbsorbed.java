package org.manumit.server.intake;

/**
 * A batch has been read to its end and its observations are held. Published after the commit of its last chunk.
 *
 * @param batchId the batch
 */
public record BatchAbsorbed(long batchId) {}
