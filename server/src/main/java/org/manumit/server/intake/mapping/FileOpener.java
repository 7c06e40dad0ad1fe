package org.manumit.server.intake.mapping;

import java.io.IOException;
import java.io.InputStream;

/** Opens a file from its start; may be called more than once. */
@FunctionalInterface
public interface FileOpener {
    InputStream open() throws IOException;
}
