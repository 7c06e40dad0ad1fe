package org.manumit.formats.ais;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordReader;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.source.Lines;
import org.manumit.formats.source.RecordGate;
import org.manumit.formats.source.Text;

/**
 * Reads receivers' logs of AIS: {@code !..VDM} and {@code !..VDO} sentences with their times. A message is one
 * record, and so is a sentence that cannot be used. Other NMEA sentences and messages that report no ship,
 * station or mark are passed over. Thread-safe.
 */
public final class AisReader implements RecordReader {
    @Override
    public void read(InputStream in, ReadOptions options, ReadLimits limits, RecordSink sink)
            throws IOException, RefusedFileException {
        Lines lines = new Lines(Text.open(in, "ISO-8859-1"), limits);
        RecordGate gate = new RecordGate(options, sink);
        AisAssembler assembler = new AisAssembler();
        while (!gate.cancelled() && lines.next()) {
            switch (assembler.line(lines.text(), lines.number())) {
                case MESSAGE -> message(assembler, gate);
                case FAULT -> fault(assembler.fault(), assembler, assembler.raw(), gate);
                case NOTHING -> {}
            }
        }
        for (String raw = assembler.unfinished(); raw != null && !gate.cancelled(); raw = assembler.unfinished()) {
            fault("fragment-missing", assembler, raw, gate);
        }
    }

    private static void fault(String code, AisAssembler assembler, String raw, RecordGate gate) {
        if (gate.next()) {
            gate.issue(assembler.line(), "", code, "a whole AIS sentence with its checksum", "something else", raw);
        }
    }

    private static void message(AisAssembler assembler, RecordGate gate) {
        if (!AisDecoder.reads(assembler.message()) || !gate.next()) {
            return;
        }
        Map<String, List<String>> fields = AisDecoder.decode(assembler.message());
        if (fields == null) {
            gate.issue(
                    assembler.line(), "", "message-too-short", "all fields of its type", "fewer bits", assembler.raw());
            return;
        }
        if (assembler.timeMillis() != 0) {
            fields.put(
                    "time", List.of(Instant.ofEpochMilli(assembler.timeMillis()).toString()));
        }
        if (!assembler.station().isEmpty()) {
            fields.put("station", List.of(assembler.station()));
        }
        if (assembler.tagBroken()) {
            fields.put("tag", List.of("checksum"));
        }
        gate.record(assembler.line(), fields, assembler.raw());
    }
}
