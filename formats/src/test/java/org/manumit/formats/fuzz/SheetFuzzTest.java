package org.manumit.formats.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.manumit.formats.Formats;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;

/** The parts of a workbook behind the zip, which a fuzzer of whole files would hardly ever reach. */
class SheetFuzzTest {
    private static final Formats FORMATS = new Formats();
    private static final ReadLimits LIMITS = ReadLimits.defaults().withMaxRecordBytes(4_096);

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @FuzzTest(maxDuration = "60s")
    void sheet(FuzzedDataProvider data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadOptions.MergedCells merged = data.pickValue(ReadOptions.MergedCells.values());
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"r\" Target=\"worksheets/sheet1.xml\"/></R>");
            part(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"s\" id=\"r\"/></sheets></workbook>");
            part(zip, "xl/styles.xml", "<s>" + data.consumeString(100) + "</s>");
            part(zip, "xl/sharedStrings.xml", "<sst><si><t>a</t></si>" + data.consumeString(100) + "</sst>");
            part(zip, "xl/worksheets/sheet1.xml", data.consumeRemainingAsString());
        }
        try {
            FORMATS.reader("xlsx")
                    .read(
                            new ByteArrayInputStream(out.toByteArray()),
                            ReadOptions.defaults().withMergedCells(merged),
                            LIMITS,
                            new RecordSink() {
                                @Override
                                public void record(SourceRecord record) {}

                                @Override
                                public void issue(Issue issue) {}
                            });
        } catch (RefusedFileException e) {
            if (e.code().isEmpty()) {
                throw new AssertionError("a refusal has a code", e);
            }
        }
    }
}
