package org.manumit.backup;

/** A backup could not be made, or cannot be restored. The message says what was expected, what was found and what to do. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** The file is not a backup of this product, or of a later version of it. */
        NOT_A_BACKUP,
        /** Another passphrase or key file was used when it was made. */
        WRONG_KEY,
        /** A part of the file was changed or lost its place. */
        DAMAGED,
        /** The end of the file is missing. */
        CUT_OFF,
        /** The home to restore into already holds something. */
        HOME_NOT_EMPTY,
        /** What was restored does not verify. */
        NOT_VERIFIED,
        /** Reading or writing failed. */
        FAILED
    }

    private final Reason reason;

    BackupException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    BackupException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
