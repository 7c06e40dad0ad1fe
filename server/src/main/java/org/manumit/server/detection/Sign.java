package org.manumit.server.detection;

/**
 * Something that a text says, and where.
 *
 * @param key an indicator's id, or the name of a mark such as {@code employer-lawful}
 * @param start first character
 * @param end one past the last character
 * @param denied whether the text denies it
 */
public record Sign(String key, int start, int end, boolean denied) {

    /** Whether the sign is a published indicator rather than a mark. */
    public boolean isIndicator() {
        return key.startsWith("IND-");
    }

    String stored() {
        return key + "|" + start + "|" + end + "|" + (denied ? "d" : "s");
    }

    /** The sign that {@link #stored} wrote. */
    public static Sign of(String stored) {
        String[] parts = stored.split("\\|", -1);
        return new Sign(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3].equals("d"));
    }
}
