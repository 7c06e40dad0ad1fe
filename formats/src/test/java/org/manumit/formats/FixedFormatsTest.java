package org.manumit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.manumit.formats.camt.CamtEntry;
import org.manumit.formats.camt.CamtStatement;
import org.manumit.formats.camt.CamtWriter;
import org.manumit.formats.ftm.FtmEntity;
import org.manumit.formats.ftm.FtmWriter;
import org.manumit.formats.htcds.HtcdsWriter;
import org.manumit.formats.json.GeoJsonWriter;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Mapped;
import org.manumit.formats.mapping.MappingDefaults;
import org.manumit.formats.mapping.Spot;
import org.manumit.formats.selector.Iban;
import org.manumit.formats.table.CsvFormat;

class FixedFormatsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private List<Mapped> mapped(String format) throws Exception {
        Detection detection = new FormatDetector().detect(out.toByteArray(), "file");
        assertThat(detection.format()).isEqualTo(format);
        Collected read = Collected.read(format, out.toByteArray(), detection.options());
        assertThat(read.issues).isEmpty();
        var mapper = new Formats().builtInMapper(format, MappingDefaults.none()).orElseThrow();
        return read.records.stream().map(mapper::map).toList();
    }

    private static Draft draft(Mapped mapped) {
        Draft draft = mapped.draft();
        if (draft == null) {
            throw new AssertionError("refused: " + mapped.issues());
        }
        return draft;
    }

    @Test
    void statementsBecomeTransfersFromPayerToPayee() throws Exception {
        String own = Iban.of("DE", "370400440532013000");
        try (CamtWriter writer = new CamtWriter(out)) {
            writer.statement(new CamtStatement(
                    "S1", Instant.EPOCH, own, "Casa Nova Ltda", "EUR", LocalDate.EPOCH, LocalDate.EPOCH.plusDays(9)));
            writer.entry(new CamtEntry(
                    "R1", 12345, "EUR", true, LocalDate.of(2026, 3, 4), "Ana <&> Ruiz", "990001112", "rent"));
            writer.entry(new CamtEntry("R2", 700, "CLP", false, LocalDate.of(2026, 3, 5), "Bo", "", ""));
        }
        List<Mapped> mapped = mapped("camt053");
        Draft credit = draft(mapped.get(0));
        assertThat(credit.kind()).isEqualTo(Kind.TRANSFER);
        assertThat(credit.sourceId()).isEqualTo("R1");
        assertThat(credit.occurredAt()).isEqualTo("2026-03-04T00:00:00Z");
        assertThat(credit.first("payer")).isEqualTo("Ana <&> Ruiz");
        assertThat(credit.first("beneficiary")).isEqualTo("Casa Nova Ltda");
        assertThat(credit.first("beneficiaryAccount")).isEqualTo(own);
        assertThat(credit.first("payerAccount")).isEqualTo("990001112");
        assertThat(credit.first("amount")).isEqualTo("123.45");
        assertThat(credit.first("amountMinor")).isEqualTo("12345");
        assertThat(credit.text()).isEqualTo("rent");
        Draft debit = draft(mapped.get(1));
        assertThat(debit.first("payer")).isEqualTo("Casa Nova Ltda");
        assertThat(debit.first("beneficiary")).isEqualTo("Bo");
        assertThat(debit.first("amountMinor")).isEqualTo("700");
    }

    @Test
    void olderVersionsOfAStatementAreReadByTheSameNames() throws Exception {
        String old = "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
                + "<BkToCstmrStmt><Stmt><Id>S</Id><Acct><Id><Othr><Id>A1</Id></Othr></Id></Acct>"
                + "<Ntry><Amt Ccy=\"USD\">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-01-02</Dt></BookgDt>"
                + "<AcctSvcrRef>B</AcctSvcrRef><NtryDtls>"
                + "<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"USD\">4.00</Amt></TxAmt></AmtDtls>"
                + "<RltdPties><Cdtr><Nm>One</Nm></Cdtr></RltdPties></TxDtls>"
                + "<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"USD\">6.00</Amt></TxAmt></AmtDtls>"
                + "<RltdPties><Cdtr><Nm>Two</Nm></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>";
        out.writeBytes(old.getBytes(StandardCharsets.UTF_8));
        List<Mapped> mapped = mapped("camt053");
        assertThat(mapped.stream().map(one -> draft(one).first("amount"))).containsExactly("4.00", "6.00");
        assertThat(mapped.stream().map(one -> draft(one).sourceId())).containsExactly("B", "B/2");
        assertThat(draft(mapped.get(1)).raw()).contains("Two").doesNotContain("One");
    }

    @Test
    void aStatementWithEntitiesOfItsOwnIsRefused() {
        String laughs = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><Document><BkToCstmrStmt><Stmt>"
                + "<Ntry><AddtlNtryInf>&a;</AddtlNtryInf></Ntry></Stmt></BkToCstmrStmt></Document>";
        assertThatThrownBy(() -> Collected.read("camt053", laughs)).isInstanceOf(RefusedFileException.class);
    }

    @Test
    void aStatementOfUndecodableBytesIsRefused() {
        assertThatThrownBy(() -> Collected.read("camt053", new byte[] {'<', 'a', (byte) 0xFF}, ReadOptions.defaults()))
                .isInstanceOf(RefusedFileException.class);
    }

    @Test
    void aCutStatementGivesItsWholeEntriesAndSaysThatItIsCut() throws Exception {
        try (CamtWriter writer = new CamtWriter(out)) {
            writer.statement(
                    new CamtStatement("S", Instant.EPOCH, "123456", "H", "USD", LocalDate.EPOCH, LocalDate.EPOCH));
            writer.entry(new CamtEntry("R1", 1, "USD", true, LocalDate.EPOCH, "", "", ""));
            writer.entry(new CamtEntry("R2", 1, "USD", true, LocalDate.EPOCH, "", "", ""));
        }
        String cut = out.toString(StandardCharsets.UTF_8).split("<NtryRef>R2")[0];
        Collected read = Collected.read("camt053", cut);
        assertThat(read.records).hasSize(1);
        assertThat(read.codes()).containsExactly("file-cut");
    }

    @Test
    void entitiesKeepTheirManyValuesAndUnknownPropertiesAreRemarkedUpon() throws Exception {
        try (FtmWriter writer = new FtmWriter(out)) {
            writer.write(new FtmEntity(
                    "c-1",
                    "Company",
                    Map.of("name", List.of("Uno", "Dos"), "phone", List.of("2125550143"), "country", List.of("us")),
                    List.of("list")));
            writer.write(new FtmEntity(
                    "o-1", "Ownership", Map.of("owner", List.of("p-1"), "asset", List.of("c-1")), List.of()));
            writer.write(new FtmEntity("o-2", "Ownership", Map.of("owner", List.of("p-1")), List.of()));
            writer.write(new FtmEntity("x", "Unicorn", Map.of(), List.of()));
            writer.write(new FtmEntity("b", "BankAccount", Map.of("owner", List.of("p-1")), List.of()));
        }
        List<Mapped> mapped = mapped("ftm");
        assertThat(draft(mapped.get(0)).properties().get("name")).containsExactly("Uno", "Dos");
        assertThat(draft(mapped.get(0)).mentions().get(0).region()).isEqualTo("US");
        assertThat(draft(mapped.get(1)).first("schema")).isEqualTo("Ownership");
        assertThat(mapped.get(2).draft()).isNull();
        assertThat(mapped.get(2).issues().get(0).code()).isEqualTo("edge-incomplete");
        assertThat(mapped.get(3).issues().get(0).code()).isEqualTo("schema-unknown");
        assertThat(draft(mapped.get(4)).first("owner")).isEqualTo("p-1");
        assertThat(mapped.get(4).issues().get(0).code()).isEqualTo("property-unknown");
    }

    @Test
    void featuresBecomeDetectionsWithTheirUncertainty() throws Exception {
        try (GeoJsonWriter writer = new GeoJsonWriter(out)) {
            writer.point("d-1", new Spot(4.5, -74.1, 250), Map.of("time", "2026-01-02T03:04:05Z", "sensor", "S1"));
            writer.polygon(
                    "d-2",
                    List.of(new Spot(0, 0, 0), new Spot(0, 0.02, 0), new Spot(0.02, 0.02, 0)),
                    Map.of("datetime", "2026-01-02"));
        }
        List<Mapped> mapped = mapped("geojson");
        assertThat(draft(mapped.get(0)).kind()).isEqualTo(Kind.DETECTION);
        assertThat(draft(mapped.get(0)).place()).isEqualTo(new Spot(4.5, -74.1, 250));
        assertThat(draft(mapped.get(0)).sourceId()).isEqualTo("d-1");
        Spot middle = draft(mapped.get(1)).place();
        assertThat(middle == null ? 0 : middle.latitude()).isEqualTo(0.01);
        assertThat(middle == null ? 0 : middle.uncertaintyMeters()).isBetween(1570.0, 1580.0);
    }

    @Test
    void oneBadFeatureLeavesTheOthers() throws Exception {
        Collected read = Collected.read(
                "geojson",
                "{\"name\":\"features\",\"type\":\"FeatureCollection\",\"features\":["
                        + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},\"properties\":{}},"
                        + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[\"x\"]}},"
                        + "{\"type\":\"Feature\",\"id\":3,\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2,3]},\"properties\":null},"
                        + "{\"type\":\"Feature\",\"geo");
        assertThat(read.records).hasSize(2);
        assertThat(read.codes()).containsExactly("geojson-coordinates", "file-cut");
    }

    @Test
    void caseRecordsThatIdentifySomebodyNeedRecordedConsent() throws Exception {
        List<String> columns =
                List.of("record_id", "prs_FirstName", "vic_MethodsOfControl", "con_Consent", "hte_Date", "hte_Country");
        try (HtcdsWriter writer = new HtcdsWriter(out, columns, CsvFormat.exact())) {
            writer.write(
                    Map.of("record_id", List.of("1"), "prs_FirstName", List.of("Zoe"), "con_Consent", List.of("true")));
            writer.write(Map.of(
                    "record_id", List.of("2"), "prs_FirstName", List.of("Zoe"), "con_Consent", List.of("false")));
            writer.write(Map.of("record_id", List.of("3"), "prs_FirstName", List.of("Zoe")));
            writer.write(Map.of(
                    "record_id", List.of("4"),
                    "vic_MethodsOfControl", List.of("DebtBondage", "FalsePromises"),
                    "hte_Date", List.of("2026-02"),
                    "hte_Country", List.of("Brasil")));
        }
        List<Mapped> mapped = mapped("htcds");
        assertThat(draft(mapped.get(0)).sourceId()).isEqualTo("1");
        for (Mapped refused : mapped.subList(1, 3)) {
            assertThat(refused.draft()).isNull();
            assertThat(refused.issues().get(0).code()).isEqualTo("consent-missing");
            assertThat(refused.issues().get(0).raw()).isEmpty();
        }
        Draft open = draft(mapped.get(3));
        assertThat(open.properties().get("vic_MethodsOfControl")).containsExactly("DebtBondage", "FalsePromises");
        assertThat(open.country()).isEqualTo("BR");
    }

    @Test
    void contactsInTextsAndOwnColumnsIdentifyToo() throws Exception {
        String text = "record_id,hte_Description,Phone Number,con_Consent,vic_MethodsOfControl\n"
                + "1,call her at +1 212 555 0143,,,\n2,,2125550143,,\n3,met at the bus station,,,\n4,,,,Magic\n";
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        List<Mapped> mapped = mapped("htcds");
        assertThat(mapped.get(0).draft()).isNull();
        assertThat(mapped.get(1).draft()).isNull();
        assertThat(draft(mapped.get(2)).text()).isEqualTo("met at the bus station");
        assertThat(mapped.get(3).issues().get(0).code()).isEqualTo("code-unknown");
    }

    @Test
    void deepAndHugeJsonIsAnIssueOfItsLine() throws Exception {
        Collected read = Collected.read(
                "jsonl", "[".repeat(100_000) + "\n{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}\n{\"a\":1}\n");
        assertThat(read.codes()).containsExactly("json-not-an-object", "json-unreadable");
        assertThat(read.records.get(0).fields()).isEqualTo(Map.of("a", List.of("1")));
        Collected nul = Collected.read("jsonl", "{\"a\":\"x\\u0000\"}\n{\"a\":\"\\ud800\"}\n");
        assertThat(nul.codes()).containsExactly("text-damaged", "text-damaged");
    }

    @Test
    void gzipIsUnpackedAndABrokenOrBombedOneRefused() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("a,b\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        assertThat(new FormatDetector().detect(whole, "x").format()).isEqualTo("csv");
        assertThat(Collected.read("csv", whole, ReadOptions.defaults()).records).hasSize(2);
        byte[] lying = whole.clone();
        lying[lying.length - 1] = 7;
        assertThatThrownBy(() -> Collected.read("csv", lying, ReadOptions.defaults()))
                .hasMessageContaining("container-broken");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] lines = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                gzip.write(lines);
            }
        }
        assertThatThrownBy(() -> Collected.read("csv", bomb.toByteArray(), ReadOptions.defaults()))
                .hasMessageContaining("compression-ratio");
    }
}
