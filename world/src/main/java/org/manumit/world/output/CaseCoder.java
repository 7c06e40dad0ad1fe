package org.manumit.world.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.formats.htcds.HtcdsWriter;
import org.manumit.formats.table.CsvFormat;
import org.manumit.world.trace.CaseDesk;
import org.manumit.world.trace.CaseRecord;

/** Case records as a table of the Human Trafficking Case Data Standard. */
final class CaseCoder implements Coder<CaseRecord, List<Map<String, List<String>>>> {
    private final HtcdsWriter table;

    CaseCoder(Path file) throws IOException {
        this.table = new HtcdsWriter(
                new BufferedOutputStream(Files.newOutputStream(file)), CaseDesk.COLUMNS, CsvFormat.exact());
    }

    @Override
    public List<Map<String, List<String>>> prepare(List<CaseRecord> rows, long firstSerial, ChunkNotes notes) {
        List<Map<String, List<String>>> records = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String id = Serial.id("C-", firstSerial + i, 5);
            notes.name(i, id);
            Map<String, List<String>> record = new LinkedHashMap<>(rows.get(i).fields());
            record.put("record_id", List.of(id));
            records.add(record);
        }
        return records;
    }

    @Override
    public void write(List<Map<String, List<String>>> piece) throws IOException {
        for (Map<String, List<String>> record : piece) {
            table.write(record);
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
