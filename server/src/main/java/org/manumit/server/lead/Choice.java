package org.manumit.server.lead;

/**
 * A code by which a sentence chooses its wording; no text to be shown, and so not set apart from the sentence around it.
 */
record Choice(String code) {
    @Override
    public String toString() {
        return code;
    }
}
