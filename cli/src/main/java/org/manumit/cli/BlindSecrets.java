package org.manumit.cli;

import java.util.Arrays;

/** What both sides of a session know and nobody else. Not printed. */
final class BlindSecrets {

    private final byte[] keys;
    private final byte[] function;

    BlindSecrets(BlindSession session) {
        this(session.key("match keys"), Arrays.copyOf(session.key("code words"), 16));
    }

    BlindSecrets(byte[] keys, byte[] function) {
        this.keys = keys.clone();
        this.function = function.clone();
    }

    /** Under which match keys are hashed. */
    byte[] keys() {
        return keys.clone();
    }

    /** From which the code words of the oblivious function are made. */
    byte[] function() {
        return function.clone();
    }
}
