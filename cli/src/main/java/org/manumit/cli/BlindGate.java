package org.manumit.cli;

/** Whether a partner may ask. */
interface BlindGate {

    /** A partner is not answered; the code of the reason goes to it. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String code) {
            super(code);
        }
    }

    /**
     * Admits a question about so many persons, and writes down that it was asked.
     *
     * @throws Refused if that is too many
     */
    void admit(int persons);
}
