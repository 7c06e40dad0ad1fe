package org.manumit.server.intake.custody;

import java.io.IOException;

/** A file is longer than is taken. */
public final class FileTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    FileTooLongException(long maxBytes) {
        super("a file may have " + maxBytes + " bytes but this one has more");
    }
}
