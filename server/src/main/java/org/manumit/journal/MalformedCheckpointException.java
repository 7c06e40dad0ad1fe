package org.manumit.journal;

/** A text that should have been a checkpoint, a signature or a key, and is not. */
public final class MalformedCheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedCheckpointException(String expected, String found) {
        super("expected " + expected + " but found " + found);
    }

    MalformedCheckpointException(String expected, String found, Throwable cause) {
        super("expected " + expected + " but found " + found, cause);
    }
}
