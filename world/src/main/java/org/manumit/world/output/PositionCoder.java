package org.manumit.world.output;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.manumit.formats.ais.AisPosition;
import org.manumit.formats.ais.AisSize;
import org.manumit.formats.ais.AisVoyage;
import org.manumit.formats.ais.AisWriter;
import org.manumit.world.trace.Position;

/** Positions as AIS sentences behind TAG blocks; now and then a vessel also tells its name. */
final class PositionCoder implements Coder<Position, byte[]> {
    /** Reports of a vessel to one that also tells its name. */
    private static final int NAME_EVERY = 24;

    private final OutputStream out;

    PositionCoder(Path file) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    @Override
    public byte[] prepare(List<Position> rows, long firstSerial, ChunkNotes notes) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream(rows.size() * 90);
        try (AisWriter ais = new AisWriter(chunk, "SHORE1")) {
            for (int i = 0; i < rows.size(); i++) {
                Position row = rows.get(i);
                notes.name(i, row.vessel().mmsi() + "-" + row.at());
                Instant at = Instant.ofEpochSecond(row.at());
                ais.position(at, report(row));
                if ((row.at() / 3600 + row.vessel().id()) % NAME_EVERY == 0) {
                    ais.voyage(at, voyage(row));
                }
            }
        }
        return chunk.toByteArray();
    }

    private static AisPosition report(Position row) {
        return new AisPosition(
                row.vessel().mmsi(),
                true,
                row.status(),
                row.latitude(),
                row.longitude(),
                row.knots(),
                row.course(),
                511,
                (int) (row.at() % 60));
    }

    private static AisVoyage voyage(Position row) {
        return new AisVoyage(
                row.vessel().mmsi(),
                row.vessel().imo(),
                row.vessel().callSign(),
                row.vessel().name(),
                30,
                AisSize.UNKNOWN,
                4,
                row.vessel().home().name());
    }

    @Override
    public void write(byte[] piece) throws IOException {
        out.write(piece);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
