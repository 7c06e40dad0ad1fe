package org.manumit.analytics.text.template;

/**
 * What stood in a slot.
 *
 * @param text as it was written first
 * @param texts how many texts of the group have it there
 */
public record SlotFilling(String text, int texts) {

    /** Without what stood there: it may be somebody's number. */
    @Override
    public String toString() {
        return "SlotFilling[" + texts + " texts]";
    }
}
