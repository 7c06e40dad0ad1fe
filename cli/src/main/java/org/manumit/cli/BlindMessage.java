package org.manumit.cli;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What the asking side sends, in the order in which it may come; each is answered before the next. */
enum BlindMessage {
    /** Name of the desk, roles, persons; answered likewise, or refused. */
    OPEN,
    /** Number of keys, offer of the transfer; answered likewise. */
    BEGIN,
    /** Rows of the extended transfer. */
    ROWS,
    /** A function and a position; answered with tags. */
    TAGS,
    /** A function and positions of tags that both have. */
    COMMON,
    /** A number of a common key; answered with labels of the persons that have it and the next ones. */
    LABELS,
    /** Labels of persons who are one with somebody, the reference of each, and how sure it is. */
    MATCHES,
    END;

    /** Bytes of a message at most: a chunk of rows. */
    static final int MOST_BYTES = (1 << 20) + 64;

    /** Tags that one answer holds. */
    static final int TAGS_EACH = 1 << 16;
    /** Positions that one message holds. */
    static final int POSITIONS_EACH = 1 << 17;
    /** Common keys whose labels one answer holds. */
    static final int LABELS_EACH = 1 << 15;
    /** Matches that one message holds. */
    static final int MATCHES_EACH = 1 << 16;
    /** Bytes of one match: label, reference, grade. */
    static final int MATCH = Integer.BYTES + Long.BYTES + 1;

    private static final int MOST_TEXT = 400;

    /** The partner did not follow the protocol; the message says where, never what. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String where) {
            super(where);
        }
    }

    /** A message of this kind with room for its content. */
    ByteBuffer with(int bytes) {
        return ByteBuffer.allocate(1 + bytes).put((byte) ordinal());
    }

    static BlindMessage read(ByteBuffer message) {
        int kind = message.hasRemaining() ? message.get() : -1;
        if (kind < 0 || kind >= values().length) {
            throw new Malformed("no such kind of message");
        }
        return values()[kind];
    }

    /** How many keys a side says that it has. */
    static int keys(ByteBuffer from, int persons) {
        int keys = from.remaining() < Integer.BYTES ? -1 : from.getInt();
        if (keys < 0 || keys > BlindSide.mostKeys(persons)) {
            throw new Malformed("more keys than so many persons have");
        }
        return keys;
    }

    /** What is left of a message. */
    static byte[] rest(ByteBuffer from) {
        byte[] rest = new byte[from.remaining()];
        from.get(rest);
        return rest;
    }

    /** What a side says of itself. */
    static byte[] greeting(BlindSide side) {
        byte[] name = side.desk().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(3 * Integer.BYTES + name.length)
                .putInt(side.roles())
                .putInt(side.persons())
                .putInt(name.length)
                .put(name)
                .array();
    }

    /**
     * What either side says of itself.
     *
     * @param roles a bit for each
     * @param persons about, from 1
     */
    record Greeting(String desk, int roles, int persons) {

        static Greeting read(ByteBuffer from) {
            try {
                int roles = from.getInt();
                int persons = from.getInt();
                int length = from.getInt();
                if (persons < 1
                        || persons > BlindSide.padded(BlindSide.MOST_PERSONS)
                        || length < 0
                        || length > MOST_TEXT
                        || length != from.remaining()) {
                    throw new Malformed("a greeting with impossible numbers");
                }
                byte[] name = new byte[length];
                from.get(name);
                return new Greeting(BlindSide.shown(new String(name, StandardCharsets.UTF_8)), roles, persons);
            } catch (BufferUnderflowException shorter) {
                throw new Malformed("a greeting that ends too early");
            }
        }
    }
}
