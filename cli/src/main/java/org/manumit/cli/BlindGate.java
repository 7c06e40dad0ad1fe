package org.manumit.cli;

/** Whether a partner may bring its records: each of them asks whether somebody is known. */
interface BlindGate {

    /** A partner is not answered; the code of the reason goes to it. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String code) {
            super(code);
        }
    }

    /**
     * Admits so many persons, and writes down that they were brought.
     *
     * @throws Refused if that is too many
     */
    void admit(int persons);
}
