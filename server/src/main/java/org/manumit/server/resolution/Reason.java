package org.manumit.server.resolution;

import org.manumit.problem.Invalid;

/** The reason that an act must state. */
final class Reason {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 2_000;

    private Reason() {}

    /** @throws Invalid {@code reason-needed} unless it has 3 to 2,000 characters */
    static String check(String reason) {
        String stated = reason.replace('\0', ' ').strip();
        if (stated.length() < SHORTEST || stated.length() > LONGEST) {
            throw new Invalid("resolution", "reason-needed");
        }
        return stated;
    }
}
