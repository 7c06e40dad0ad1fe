package org.manumit.world.text;

/**
 * A text and the copy that it was written from.
 *
 * @param copy number of the copy; 0 if the text was written afresh
 * @param text what is written
 */
public record Wording(long copy, String text) {
    @Override
    public String toString() {
        return "Wording[" + copy + "]";
    }
}
