package org.manumit.server.intake.batch;

/**
 * The batch has moved since this worker looked: a commit whose answer was lost has taken effect after all. Looking again tells where
 * to go on. A deliberate flow of control, so without a stack.
 */
final class StaleChunkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleChunkException() {
        super("the batch has moved on", null, false, false);
    }
}
