package org.manumit.server.intake.batch;

/** How far a batch is. */
public enum BatchState {
    /** In custody, waiting its turn. */
    RECEIVED,
    /** Being read. */
    RUNNING,
    /** Broken off by trouble with the database; goes on by itself. */
    WAITING,
    /** Read to its end. */
    DONE,
    /** Stopped by a person; what was read before stands. */
    CANCELLED,
    /** Stopped because the file was refused; what was read before stands. */
    FAILED,
    /** Taken back. Only sending the file again brings it back. */
    UNDONE;

    /** Whether the same file sent again would bring nothing new. */
    public boolean stands() {
        return this == RECEIVED || this == RUNNING || this == WAITING || this == DONE;
    }

    /** Whether a worker has it or will. */
    public boolean active() {
        return this == RECEIVED || this == RUNNING || this == WAITING;
    }
}
