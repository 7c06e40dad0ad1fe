package org.manumit.cli;

/** The seed of a run of trials: {@code MANUMIT_SEED}, or drawn and printed, so that a failure can be had again. */
final class TrialSeed {

    private TrialSeed() {}

    static long get() {
        String given = System.getenv("MANUMIT_SEED");
        long seed = given == null || given.isBlank() ? System.nanoTime() & 0xffffff : Long.parseLong(given);
        System.out.println("Trials with MANUMIT_SEED=" + seed);
        return seed;
    }
}
