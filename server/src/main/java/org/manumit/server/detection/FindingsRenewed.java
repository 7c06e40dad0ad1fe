package org.manumit.server.detection;

/**
 * All detectors have looked at what is held now. Published after their findings were committed.
 *
 * @param lastRunId the latest of their runs
 */
public record FindingsRenewed(long lastRunId) {}
