package org.manumit.formats.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manumit.formats.Collected;
import org.manumit.formats.Detection;
import org.manumit.formats.FormatDetector;
import org.manumit.formats.Question;

class MappingProposalTest {
    private Collected read = new Collected();

    private MappingProposal propose(String csv) throws Exception {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        Detection detection = new FormatDetector().detect(bytes, "table.csv");
        read = Collected.read("csv", bytes, detection.options());
        return MappingProposal.propose(read.columns, read.records, MappingDefaults.none());
    }

    private static Role role(MappingProposal proposal, String column) {
        return proposal.mapping().columns().stream()
                .filter(mapping -> mapping.column().equals(column))
                .findFirst()
                .orElseThrow()
                .role();
    }

    private static List<String> codes(MappingProposal proposal) {
        return proposal.questions().stream().map(Question::code).toList();
    }

    @Test
    void aSpanishTipSheetIsUnderstood() throws Exception {
        MappingProposal proposal = propose("Folio;Fecha de recepción;Teléfono;Municipio;Relato;Urgencia\n"
                + "T-1;14/03/2026;212 555 0143;Cali;Dice que le quitaron el pasaporte y no la dejan salir;alta\n"
                + "T-2;02/03/2026;212 555 0144;Pasto;Ofrecen trabajo en una finca sin contrato ni dirección;media\n");
        assertThat(proposal.mapping().kind()).isEqualTo(Kind.TIP);
        assertThat(role(proposal, "Folio")).isEqualTo(Role.ID);
        assertThat(role(proposal, "Teléfono")).isEqualTo(Role.PHONE);
        assertThat(role(proposal, "Municipio")).isEqualTo(Role.PLACE);
        assertThat(role(proposal, "Relato")).isEqualTo(Role.TEXT);
        assertThat(role(proposal, "Urgencia")).isEqualTo(Role.URGENCY);
        assertThat(codes(proposal)).isEmpty();
        Mapped mapped = new TableMapper(proposal.mapping()).map(read.records.get(0));
        assertThat(mapped.draft()).isNotNull();
        if (mapped.draft() != null) {
            assertThat(mapped.draft().occurredAt()).isEqualTo("2026-03-14T00:00:00Z");
            assertThat(mapped.draft().precision()).isEqualTo(TimePrecision.DAY);
            assertThat(mapped.draft().mentions()).hasSize(1);
        }
    }

    @Test
    void portugueseAndFrenchHeadingsAreUnderstood() throws Exception {
        MappingProposal portuguese =
                propose("nome completo,data de nascimento,telefone,cidade\nAna Lima,1990-01-02,2125550143,Recife\n");
        assertThat(portuguese.mapping().kind()).isEqualTo(Kind.RECORD);
        assertThat(portuguese.mapping().schema()).isEqualTo("Person");
        MappingProposal french =
                propose("donneur d'ordre,bénéficiaire,montant,devise,date\nA,B,\"12,50\",EUR,2026-01-02\n");
        assertThat(french.mapping().kind()).isEqualTo(Kind.TRANSFER);
        assertThat(role(french, "bénéficiaire")).isEqualTo(Role.PAYEE_NAME);
    }

    @Test
    void aStatePlaneIsAskedForAndReadByItsNumber() throws Exception {
        MappingProposal proposal = propose("occ_date,x_coordina,y_coordina\n2016-01-01,7628047,707503\n");
        assertThat(codes(proposal)).containsExactly("coordinate-system", "coordinate-system");
        assertThat(role(proposal, "x_coordina")).isEqualTo(Role.LONGITUDE);
        assertThat(role(proposal, "y_coordina")).isEqualTo(Role.LATITUDE);
        Mapping answered = Mapping.of(
                Kind.INCIDENT,
                proposal.mapping().columns().stream()
                        .map(column -> column.column().equals("occ_date") ? column : column.withPattern("EPSG:2913"))
                        .toList());
        Mapped mapped = new TableMapper(answered).map(read.records.get(0));
        assertThat(mapped.draft()).isNotNull();
        if (mapped.draft() != null && mapped.draft().place() != null) {
            // Oregon North in international feet: the corner lies in Portland.
            assertThat(mapped.draft().place().latitude()).isBetween(45.3, 45.8);
            assertThat(mapped.draft().place().longitude()).isBetween(-123.0, -122.3);
        }
    }

    @Test
    void aPointOutsideOfItsGridIsAFaultAndAnUnknownGridIsRefused() throws Exception {
        Collected table = Collected.read(
                "csv",
                "x,y\n90000000000,-70000000000\n".getBytes(StandardCharsets.UTF_8),
                org.manumit.formats.ReadOptions.defaults());
        List<ColumnMapping> columns = List.of(
                ColumnMapping.of("x", Role.LONGITUDE).withPattern("EPSG:32618"),
                ColumnMapping.of("y", Role.LATITUDE).withPattern("EPSG:32618"));
        Mapped mapped = new TableMapper(Mapping.of(Kind.INCIDENT, columns)).map(table.records.get(0));
        assertThat(mapped.issues().get(0).code()).isEqualTo("coordinates-out-of-range");
        for (String unknown : List.of("EPSG:", "EPSG:1", "EPSG:4326", "ESRI:102100", "nonsense")) {
            assertThatThrownBy(() -> new TableMapper(Mapping.of(
                            Kind.INCIDENT,
                            List.of(
                                    ColumnMapping.of("x", Role.LONGITUDE).withPattern(unknown),
                                    ColumnMapping.of("y", Role.LATITUDE).withPattern(unknown)))))
                    .as(unknown)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new TableMapper(Mapping.of(
                        Kind.INCIDENT, List.of(ColumnMapping.of("t", Role.TIME).withPattern("days-since:")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ambiguousDaysAndDecimalsAreAskedNotGuessed() throws Exception {
        MappingProposal proposal =
                propose("from account,to account,amount,date\nA1,B2,1.234,03/04/2026\nA1,B3,5.678,05/06/2026\n");
        assertThat(codes(proposal)).containsExactlyInAnyOrder("decimal-sign", "day-or-month-first");
        assertThat(proposal.mapping().columns().get(3).pattern()).isNull();
        Mapped mapped = new TableMapper(proposal.mapping()).map(read.records.get(0));
        assertThat(mapped.issues().get(0).code()).isEqualTo("date-unreadable");
    }

    @Test
    void timesWithoutAZoneAreAskedUnlessTheFeedKnows() throws Exception {
        String csv = "id,time,lat,lon\n1,2026-01-02T03:04:05,4.5,-74.1\n2,2026-01-03T03:04:05,4.6,-74.2\n";
        assertThat(codes(propose(csv))).containsExactly("time-zone");
        MappingDefaults defaults = new MappingDefaults(null, null, ZoneId.of("America/Bogota"), null);
        MappingProposal known = MappingProposal.propose(read.columns, read.records, defaults);
        assertThat(known.questions()).isEmpty();
        assertThat(known.mapping().kind()).isEqualTo(Kind.INCIDENT);
        Mapped mapped = new TableMapper(known.mapping()).map(read.records.get(0));
        assertThat(mapped.draft() == null ? null : mapped.draft().occurredAt()).isEqualTo("2026-01-02T08:04:05Z");
    }

    @Test
    void bareNumbersAsTimeAndGridCoordinatesAreAsked() throws Exception {
        MappingProposal proposal = propose("x,y,ts\n7628047,707503,29099\n7628493,667601,29298\n");
        assertThat(codes(proposal)).containsExactlyInAnyOrder("coordinate-system", "coordinate-system", "time-origin");
    }

    @Test
    void unknownColumnsBecomeProperties() throws Exception {
        MappingProposal proposal = propose("name,dob,zodiac\nAna Lima,1990-01-02,aries\n");
        assertThat(role(proposal, "zodiac")).isEqualTo(Role.PROPERTY);
        Mapped mapped = new TableMapper(proposal.mapping()).map(read.records.get(0));
        assertThat(mapped.draft() == null ? "" : mapped.draft().first("zodiac")).isEqualTo("aries");
        assertThat(mapped.draft() == null ? "" : mapped.draft().first("birthDate"))
                .isEqualTo("1990-01-02");
    }

    @Test
    void aMappingSurvivesYamlAndJsonAndATypingErrorIsTold() throws Exception {
        Mapping mapping =
                propose("nome completo,telefone\nAna Lima,2125550143\n").mapping();
        assertThat(MappingYaml.read(MappingYaml.write(mapping))).isEqualTo(mapping);
        assertThat(MappingYaml.readJson(MappingYaml.writeJson(mapping))).isEqualTo(mapping);
        Mapping byHand = MappingYaml.read("kind: tip\ncolumns:\n  - {column: Phone, role: phone}\n");
        assertThat(byHand.columns().get(0)).isEqualTo(ColumnMapping.of("Phone", Role.PHONE));
        assertThatThrownBy(() -> MappingYaml.read("kind: tip\ncolums: []\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoHeadingRowsAreAskedAbout() {
        byte[] csv = "Caller,,Event,\nname,phone,date,place\nAna,2125550143,2026-01-02,Cali\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(new FormatDetector().detect(csv, "x").questions().stream().map(Question::code))
                .containsExactly("header-rows");
    }

    @Test
    void charactersSetsAreToldFromTheBytes() {
        FormatDetector detector = new FormatDetector();
        String csv = "nombre;ciudad\nJosé Peña;Bogotá\nMaría Muñoz;Medellín\nÁngel Ibáñez;Cúcuta\n";
        assertThat(detector.detect(csv.getBytes(StandardCharsets.UTF_16), "x")
                        .options()
                        .charset())
                .isEqualTo("UTF-16BE");
        assertThat(detector.detect(csv.getBytes(StandardCharsets.UTF_16LE), "x")
                        .options()
                        .charset())
                .isEqualTo("UTF-16LE");
        assertThat(detector.detect(csv.getBytes(Charset.forName("windows-1252")), "x")
                        .options()
                        .charset())
                .isEqualTo("windows-1252");
        assertThat(detector.detect(csv.getBytes(StandardCharsets.UTF_8), "x")
                        .options()
                        .delimiter())
                .isEqualTo(';');
        assertThat(detector.detect(new byte[] {0, 1, 2, 3, 4, 5}, "x.csv").known())
                .isFalse();
    }
}
