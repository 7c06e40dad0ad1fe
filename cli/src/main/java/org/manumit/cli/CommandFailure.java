package org.manumit.cli;

/** A failure that the person at the terminal can act on: the message says what was expected and what to do. */
class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }

    CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
