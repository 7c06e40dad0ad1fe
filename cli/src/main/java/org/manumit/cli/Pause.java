package org.manumit.cli;

/** Waits a little before something is looked at again. */
final class Pause {

    private Pause() {}

    /**
     * Waits.
     *
     * @throws CommandFailure with {@code stopped} if the command is stopped meanwhile
     */
    static void of(long millis, String stopped) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(stopped, interrupted);
        }
    }
}
