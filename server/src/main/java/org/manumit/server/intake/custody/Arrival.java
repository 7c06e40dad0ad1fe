package org.manumit.server.intake.custody;

import java.nio.file.Path;

/**
 * A file that has been received and not yet decided on.
 *
 * @param digest SHA-256 of its content
 * @param bytes its length
 * @param file where it waits
 * @param compressed whether it waits there compressed
 * @param seal what it is closed with there
 */
public record Arrival(FileDigest digest, long bytes, Path file, boolean compressed, Seal seal) {}
