package org.manumit.analytics.linkage.screen;

/**
 * What one respect says. Its text form leaves out the values, since they are personal data.
 *
 * @param finding how the two stand to each other, in kebab-case, such as {@code same-day}
 * @param record the record's value, empty if it has none
 * @param listed the list's value, empty if it has none
 * @param bits weight of evidence, log2 of how much likelier it makes one bearer; negative speaks against
 */
public record Evidence(Respect respect, String finding, String record, String listed, double bits) {

    /** In what two bearers are compared. */
    public enum Respect {
        NAME,
        NAME_FORM,
        IDENTIFIER,
        BIRTH,
        COUNTRY,
        SEX,
        KIND
    }

    /** Whether it is of the name, which namesakes share. */
    boolean ofName() {
        return respect == Respect.NAME || respect == Respect.NAME_FORM;
    }

    @Override
    public String toString() {
        return "Evidence[" + respect + ", " + finding + ", " + bits + " bits]";
    }
}
