package org.manumit.world.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.manumit.formats.camt.CamtEntry;
import org.manumit.formats.camt.CamtStatement;
import org.manumit.formats.camt.CamtWriter;
import org.manumit.world.trace.Calendar;
import org.manumit.world.trace.Statement;

/** Account statements as camt.053; each booking is a record with a reference of its own. */
final class StatementCoder implements Coder<Statement, StatementCoder.Piece> {
    private final CamtWriter camt;

    StatementCoder(Path file) throws IOException {
        this.camt = new CamtWriter(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    record Piece(List<Statement> rows, long firstSerial) {}

    @Override
    public Piece prepare(List<Statement> rows, long firstSerial, ChunkNotes notes) {
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < rows.get(i).entries().size(); k++) {
                notes.name(i, reference(firstSerial + i, k));
            }
        }
        return new Piece(rows, firstSerial);
    }

    private static String reference(long serial, int entry) {
        return Serial.id("ST", serial, 7) + "-" + (entry + 1);
    }

    @Override
    public void write(Piece piece) throws IOException {
        for (int i = 0; i < piece.rows.size(); i++) {
            Statement row = piece.rows.get(i);
            camt.statement(new CamtStatement(
                    Serial.id("ST", piece.firstSerial + i, 7),
                    Instant.ofEpochSecond(Calendar.END),
                    row.account().number(),
                    row.holder(),
                    row.currency(),
                    day(row.entries().get(0).at()),
                    day(row.entries().get(row.entries().size() - 1).at())));
            for (int k = 0; k < row.entries().size(); k++) {
                Statement.Entry entry = row.entries().get(k);
                camt.entry(new CamtEntry(
                        reference(piece.firstSerial + i, k),
                        entry.cents(),
                        row.currency(),
                        entry.credit(),
                        day(entry.at()),
                        entry.name(),
                        entry.account(),
                        entry.memo()));
            }
        }
    }

    private static LocalDate day(long at) {
        return LocalDate.ofEpochDay(at / Calendar.DAY);
    }

    @Override
    public void close() throws IOException {
        camt.close();
    }
}
