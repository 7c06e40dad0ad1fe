package org.manumit.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for {@code COPY … FROM STDIN (FORMAT binary)}, encoded into one growing buffer that is used again for the next lot.
 * The caller names each row's width and appends its columns in the order of the statement; PostgreSQL refuses a row whose
 * types do not fit. Confined to one thread.
 */
public final class BinaryCopy {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_BYTES = SIGNATURE.length + 8;
    private static final long POSTGRES_EPOCH_SECONDS = 946_684_800L;
    private static final long POSTGRES_EPOCH_DAY = 10_957L;

    private final String statement;
    private byte[] buffer;
    private int length;
    private int rows;

    /** @param statement the whole statement, such as {@code COPY a.b (c, d) FROM STDIN (FORMAT binary)} */
    public BinaryCopy(String statement) {
        this.statement = statement;
        this.buffer = new byte[1 << 16];
        clear();
    }

    /** Begins the next row. */
    public BinaryCopy row(int columns) {
        putShort(columns);
        rows++;
        return this;
    }

    /** Appends a {@code bigint}. */
    public BinaryCopy bigint(long value) {
        putInt(8);
        putLong(value);
        return this;
    }

    /** Appends a {@code bigint} or null. */
    public BinaryCopy bigint(@Nullable Long value) {
        return value == null ? nothing() : bigint(value.longValue());
    }

    /** Appends an {@code integer}. */
    public BinaryCopy integer(int value) {
        putInt(4);
        putInt(value);
        return this;
    }

    /** Appends an {@code integer} or null. */
    public BinaryCopy integer(@Nullable Integer value) {
        return value == null ? nothing() : integer(value.intValue());
    }

    /** Appends a {@code smallint}. */
    public BinaryCopy smallint(int value) {
        putInt(2);
        putShort(value);
        return this;
    }

    /** Appends a {@code double precision}. */
    public BinaryCopy doublePrecision(double value) {
        return bigint(Double.doubleToRawLongBits(value));
    }

    /** Appends a {@code real}. */
    public BinaryCopy real(float value) {
        return integer(Float.floatToRawIntBits(value));
    }

    /** Appends a {@code boolean}. */
    public BinaryCopy bool(boolean value) {
        putInt(1);
        room(1);
        buffer[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** Appends a {@code timestamptz}, to the microsecond, or null. */
    public BinaryCopy timestamp(@Nullable Instant value) {
        if (value == null) {
            return nothing();
        }
        long seconds = Math.subtractExact(value.getEpochSecond(), POSTGRES_EPOCH_SECONDS);
        return bigint(Math.addExact(Math.multiplyExact(seconds, 1_000_000L), value.getNano() / 1_000));
    }

    /** Appends a {@code date}. */
    public BinaryCopy date(LocalDate value) {
        return integer(Math.toIntExact(value.toEpochDay() - POSTGRES_EPOCH_DAY));
    }

    /** Appends a {@code uuid}. */
    public BinaryCopy uuid(UUID value) {
        putInt(16);
        putLong(value.getMostSignificantBits());
        putLong(value.getLeastSignificantBits());
        return this;
    }

    /** Appends a {@code bytea}. */
    public BinaryCopy bytes(byte[] value) {
        putInt(value.length);
        return append(value);
    }

    /** Appends a {@code text} or null. PostgreSQL cannot hold U+0000, which becomes U+FFFD. */
    public BinaryCopy text(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        byte[] utf8 = storable(value).getBytes(StandardCharsets.UTF_8);
        putInt(utf8.length);
        return append(utf8);
    }

    /** Appends a {@code jsonb} from its text. */
    public BinaryCopy jsonb(String json) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        putInt(utf8.length + 1);
        room(1);
        buffer[length++] = 1;
        return append(utf8);
    }

    /** Appends a null of any type. */
    public BinaryCopy nothing() {
        putInt(-1);
        return this;
    }

    /** Rows since the last {@link #clear()}. */
    public int rows() {
        return rows;
    }

    /**
     * Sends the rows in the connection's transaction and empties the buffer.
     *
     * @return number of rows that PostgreSQL took
     */
    public long send(Connection connection) throws SQLException {
        if (rows == 0) {
            return 0;
        }
        putShort(-1);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            copy.writeToCopy(buffer, 0, length);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
            clear();
        }
    }

    /** Forgets the rows; a buffer that one large lot blew up is let go. */
    public void clear() {
        if (buffer.length > 1 << 25) {
            buffer = new byte[1 << 16];
        }
        System.arraycopy(SIGNATURE, 0, buffer, 0, SIGNATURE.length);
        Arrays.fill(buffer, SIGNATURE.length, HEADER_BYTES, (byte) 0);
        length = HEADER_BYTES;
        rows = 0;
    }

    /** The text as PostgreSQL can hold it: without U+0000. */
    public static String storable(String value) {
        return value.indexOf('\0') < 0 ? value : value.replace('\0', '\uFFFD');
    }

    private BinaryCopy append(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
        return this;
    }

    private void putShort(int value) {
        room(2);
        buffer[length++] = (byte) (value >>> 8);
        buffer[length++] = (byte) value;
    }

    private void putInt(int value) {
        room(4);
        buffer[length++] = (byte) (value >>> 24);
        buffer[length++] = (byte) (value >>> 16);
        buffer[length++] = (byte) (value >>> 8);
        buffer[length++] = (byte) value;
    }

    private void putLong(long value) {
        putInt((int) (value >>> 32));
        putInt((int) value);
    }

    private void room(int bytes) {
        if (length + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
        }
    }
}
