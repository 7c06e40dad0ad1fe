package org.manumit.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.manumit.formats.Collected;
import org.manumit.formats.FormatDetector;
import org.manumit.formats.Question;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.ReadOptions.MergedCells;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.source.Text;

class XlsxReaderTest {
    private static byte[] written(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxWriter writer = new XlsxWriter(out, "Tips")) {
            for (List<Object> row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }

    @Test
    void datesAndNumbersAreToldByTheirStyle() throws Exception {
        byte[] file = written(List.of(
                List.of("when", "day", "n", "text"),
                List.of(LocalDateTime.of(2026, 3, 4, 5, 6, 7), LocalDate.of(2026, 3, 4), 2125550143L, "=1+1")));
        assertThat(Collected.read("xlsx", file, ReadOptions.defaults()).fields())
                .containsExactly(Map.of(
                        "when", List.of("2026-03-04T05:06:07"),
                        "day", List.of("2026-03-04"),
                        "n", List.of("2125550143"),
                        "text", List.of("=1+1")));
    }

    @Test
    void anotherLibraryReadsWhatIsWritten() throws Exception {
        byte[] file = written(List.of(List.of("a", 1.5, true, LocalDate.of(2026, 3, 4))));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Row row = book.getSheet("Tips").getRow(0);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("a");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1.5);
            assertThat(row.getCell(2).getBooleanCellValue()).isTrue();
            assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2026-03-04T00:00");
        }
    }

    private static byte[] poi(boolean merge) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("First");
            book.createSheet("Second").createRow(0).createCell(0).setCellValue("other");
            sheet.createRow(0).createCell(0).setCellValue("name");
            sheet.getRow(0).createCell(1).setCellValue("date");
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            for (int i = 1; i <= 3; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 2 && merge ? "" : "Name " + i);
                row.createCell(1).setCellValue(LocalDate.of(2026, 1, i));
                row.getCell(1).setCellStyle(style);
            }
            if (merge) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void filesOfSpreadsheetProgramsAreRead() throws Exception {
        Collected read = Collected.read("xlsx", poi(false), ReadOptions.defaults());
        assertThat(read.records.get(2).fields())
                .isEqualTo(Map.of("name", List.of("Name 3"), "date", List.of("2026-01-03")));
        Collected second =
                Collected.read("xlsx", poi(false), ReadOptions.defaults().withSheet("Second"));
        assertThat(second.columns).containsExactly("other");
    }

    @Test
    void mergedCellsAreAskedAboutAndReadAsAnswered() throws Exception {
        byte[] file = poi(true);
        Collected asked = Collected.read("xlsx", file, ReadOptions.defaults());
        assertThat(asked.codes()).containsExactly("merged-cells", "merged-cells");
        assertThat(asked.records).hasSize(1);
        Collected repeated = Collected.read("xlsx", file, ReadOptions.defaults().withMergedCells(MergedCells.REPEAT));
        assertThat(repeated.records.stream().map(record -> record.first("name")))
                .containsExactly("Name 1", "Name 1", "Name 3");
        Collected first = Collected.read("xlsx", file, ReadOptions.defaults().withMergedCells(MergedCells.FIRST));
        assertThat(first.records.get(1).first("name")).isEmpty();
        Path path = Files.createTempFile("manumit-test", ".bin");
        try {
            Files.write(path, file);
            assertThat(new FormatDetector()
                            .detect(path, ReadLimits.defaults()).questions().stream()
                                    .map(Question::code))
                    .contains("sheet", "merged-cells");
        } finally {
            Files.delete(path);
        }
    }

    private static byte[] bookWithSheet(byte[] sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "xl/_rels/workbook.xml.rels", XlsxParts.WORKBOOK_RELATIONS.getBytes(StandardCharsets.UTF_8));
            part(zip, "xl/workbook.xml", XlsxParts.workbook("S").getBytes(StandardCharsets.UTF_8));
            part(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Test
    void aZipBombIsRefused() throws Exception {
        byte[] spaces = new byte[40 << 20];
        Arrays.fill(spaces, (byte) ' ');
        byte[] start = XlsxParts.SHEET_START.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, spaces, 0, start.length);
        byte[] bomb = bookWithSheet(spaces);
        assertThatThrownBy(() -> Collected.read("xlsx", bomb, ReadOptions.defaults()))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageContaining("compression-ratio");
    }

    @Test
    void entitiesAreNeverExpanded() throws Exception {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>h</t></is></c></row>"
                + "<row r=\"2\"><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
        byte[] file = bookWithSheet(laughs.getBytes(StandardCharsets.UTF_8));
        try {
            Collected read = Collected.read("xlsx", file, ReadOptions.defaults());
            assertThat(read.records).isEmpty();
        } catch (RefusedFileException e) {
            assertThat(e.code()).isEqualTo("workbook-broken");
        }
    }

    @Test
    void aCutOrForeignZipIsRefused() throws Exception {
        byte[] whole = poi(false);
        assertThatThrownBy(() -> Collected.read("xlsx", Arrays.copyOf(whole, whole.length / 2), ReadOptions.defaults()))
                .isInstanceOf(RefusedFileException.class);
        assertThatThrownBy(() -> Collected.read("xlsx", new byte[] {'P', 'K', 3, 4, 0}, ReadOptions.defaults()))
                .isInstanceOf(RefusedFileException.class);
    }

    @Property(tries = 60)
    void anyTextSurvivesTheRoundTrip(@ForAll @Size(min = 1, max = 4) List<String> cells) throws Exception {
        byte[] file = written(List.of(List.of("a", "b", "c", "d"), List.copyOf(cells)));
        Collected read = Collected.read("xlsx", file, ReadOptions.defaults());
        boolean sound = cells.stream().allMatch(Text::isSound);
        if (sound && !read.records.isEmpty()) {
            for (int i = 0; i < cells.size(); i++) {
                assertThat(read.records.get(0).first("abcd".substring(i, i + 1)))
                        .isEqualTo(cells.get(i).strip());
            }
        }
    }
}
