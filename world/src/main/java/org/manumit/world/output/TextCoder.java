package org.manumit.world.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.manumit.world.trace.Trace;

/** A file of text in which each row stands for itself. */
abstract class TextCoder<T extends Trace> implements Coder<T, byte[]> {
    private final OutputStream out;
    private final String foot;

    TextCoder(Path file, String head, String foot) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        this.foot = foot;
        out.write(head.getBytes(StandardCharsets.UTF_8));
    }

    /** The source id of the row with a serial number. */
    abstract String sourceId(T row, long serial);

    /** Appends one row with its line end. */
    abstract void append(T row, long serial, String sourceId, StringBuilder text);

    @Override
    public byte[] prepare(List<T> rows, long firstSerial, ChunkNotes notes) throws IOException {
        StringBuilder text = new StringBuilder(rows.size() * 240);
        for (int i = 0; i < rows.size(); i++) {
            String id = sourceId(rows.get(i), firstSerial + i);
            notes.name(i, id);
            append(rows.get(i), firstSerial + i, id, text);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(byte[] piece) throws IOException {
        out.write(piece);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(foot.getBytes(StandardCharsets.UTF_8));
        }
    }
}
