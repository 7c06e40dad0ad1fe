package org.manumit.server.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manumit.formats.Position;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.TimePrecision;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.server.observation.AbsorbedObservation;
import org.manumit.server.observation.SelectorMention;

class RecordReadingTest {

    private final SelectorIds ids = new SelectorIds();
    private final RecordReading reading = new RecordReading(ids);

    @Test
    void anAdvertisementMakesNoEntityOfAPerson() {
        for (Kind kind : List.of(Kind.POST, Kind.TIP, Kind.INCIDENT, Kind.CASE)) {
            Draft draft = draft(kind, "ad-1", Map.of("personName", List.of("Lucía"), "name", List.of("Lucía")));
            assertThat(read(draft, phone("+12025550123"))).isEqualTo(RecordStatements.NONE);
        }
    }

    @Test
    void aPhoneTiesNoPersonToAnother() {
        Draft draft = draft(Kind.RECORD, "p-1", Map.of("schema", List.of("Person"), "name", List.of("Ana Ejemplo")));
        assertThat(read(draft, phone("+12025550123")).ties()).isEmpty();
    }

    @Test
    void aPassportTiesOnlyWithTheCountryThatIssuedIt() {
        Draft unnamed =
                draft(Kind.RECORD, "p-1", Map.of("schema", List.of("Person"), "passportNumber", List.of("AB 123456")));
        assertThat(read(unnamed).ties()).isEmpty();
        Draft named = draft(
                Kind.RECORD,
                "p-1",
                Map.of(
                        "schema", List.of("Person"),
                        "passportNumber", List.of("AB 123456"),
                        "nationality", List.of("co")));
        assertThat(read(named).ties())
                .containsExactly(new RecordStatements.Tie(
                        ids.record(1, "p-1"), ids.identifier("passportNumber", "CO", "AB123456"), 0, 1));
    }

    @Test
    void aPlaceholderIsNoIdentifier() {
        assertThat(RecordReading.canonical("000000000")).isNull();
        assertThat(RecordReading.canonical("N/A")).isNull();
        assertThat(RecordReading.canonical("12")).isNull();
        assertThat(RecordReading.canonical("900.123.456-7")).isEqualTo("9001234567");
    }

    @Test
    void aShipThatTellsItsHullNumberIsTiedToIt() {
        Draft draft = draft(Kind.POSITION, null, Map.of("name", List.of("EXAMPLE STAR")));
        SelectorMention mmsi = new SelectorMention(SelectorKind.MMSI, "730123456", "mmsi", -1, -1);
        SelectorMention imo = new SelectorMention(SelectorKind.IMO, "9074729", "imoNumber", -1, -1);
        RecordStatements statements = read(draft, mmsi, imo);
        assertThat(statements.bearer())
                .isEqualTo(new RecordStatements.Bearer(
                        ids.selector(SelectorKind.MMSI, "730123456"), "Vessel", "EXAMPLE STAR"));
        assertThat(statements.ties())
                .extracting(RecordStatements.Tie::identifierKey)
                .containsExactly(ids.selector(SelectorKind.IMO, "9074729"));
    }

    @Test
    void aBasePositionAloneStatesNothing() {
        Draft draft = draft(Kind.POSITION, null, Map.of());
        assertThat(read(draft, new SelectorMention(SelectorKind.MMSI, "730123456", "mmsi", -1, -1)))
                .isEqualTo(RecordStatements.NONE);
        assertThat(RecordReading.isShipStation("111111111")).isFalse();
        assertThat(RecordReading.isShipStation("123456789")).isFalse();
        assertThat(RecordReading.isShipStation("002191000")).isFalse();
    }

    @Test
    void anOwnershipLinksItsOwnerAndItsAsset() {
        Draft draft = draft(
                Kind.RECORD,
                "o-1",
                Map.of("schema", List.of("Ownership"), "owner", List.of("p-1"), "asset", List.of("c-1")));
        assertThat(read(draft).links())
                .containsExactly(new RecordStatements.Link(ids.record(1, "p-1"), ids.record(1, "c-1"), "Ownership"));
    }

    @Test
    void idsAreSafeAsJsonNumbers() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(ids.record(i, "x")).isBetween(1L, (1L << 53) - 1);
        }
    }

    private RecordStatements read(Draft draft, SelectorMention... mentions) {
        long[] selectorIds = new long[mentions.length];
        for (int i = 0; i < mentions.length; i++) {
            selectorIds[i] = ids.selector(mentions[i].kind(), mentions[i].value());
        }
        return reading.read(1, new AbsorbedObservation(1, draft, true, List.of(mentions)), selectorIds);
    }

    private static SelectorMention phone(String number) {
        return new SelectorMention(SelectorKind.PHONE, number, "phone", -1, -1);
    }

    static Draft draft(Kind kind, @Nullable String sourceId, Map<String, List<String>> properties) {
        return new Draft(
                new Position(1, 1),
                kind,
                sourceId,
                null,
                TimePrecision.NONE,
                null,
                null,
                null,
                null,
                null,
                new LinkedHashMap<>(properties),
                List.of(),
                null,
                "raw");
    }
}
