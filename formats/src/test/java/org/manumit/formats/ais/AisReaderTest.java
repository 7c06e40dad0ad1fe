package org.manumit.formats.ais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.manumit.formats.Collected;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.TimePrecision;

class AisReaderTest {
    private static final Instant TIME = Instant.parse("2026-03-04T05:06:07Z");

    private interface Writing {
        void to(AisWriter writer) throws Exception;
    }

    private static String log(Writing writing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AisWriter writer = new AisWriter(out, "post-1")) {
            writing.to(writer);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static Draft draft(Collected read, int index) {
        Draft draft = new AisMapper().map(read.records.get(index)).draft();
        if (draft == null) {
            throw new AssertionError("no draft");
        }
        return draft;
    }

    @Property(tries = 300)
    void positionsSurviveTheRoundTrip(
            @ForAll boolean classA,
            @ForAll @IntRange(min = 200_000_000, max = 775_999_999) int mmsi,
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = 0, max = 102.2) double speed,
            @ForAll @DoubleRange(min = 0, max = 359.9) double course)
            throws Exception {
        AisPosition sent = new AisPosition(mmsi, classA, 5, latitude, longitude, speed, course, 359, 7);
        Collected read = Collected.read("ais", log(writer -> writer.position(TIME, sent)));
        assertThat(read.issues).isEmpty();
        Draft draft = draft(read, 0);
        assertThat(draft.kind()).isEqualTo(Kind.POSITION);
        assertThat(draft.occurredAt()).isEqualTo(TIME);
        assertThat(draft.precision()).isEqualTo(TimePrecision.SECOND);
        assertThat(draft.first("mmsi")).isEqualTo(Integer.toString(mmsi));
        if (draft.place() == null) {
            throw new AssertionError("no place");
        }
        assertThat(draft.place().latitude()).isCloseTo(latitude, within(1e-5));
        assertThat(draft.place().longitude()).isCloseTo(longitude, within(1e-5));
        assertThat(Double.parseDouble(draft.first("speed"))).isCloseTo(speed, within(0.051));
        assertThat(draft.first("heading")).isEqualTo("359");
    }

    @Test
    void staticDataSpansSentencesAndIsPutTogether() throws Exception {
        AisSize size = new AisSize(60, 20, 5, 7);
        String log = log(writer -> {
            writer.voyage(TIME, new AisVoyage(710000001, 9074729, "PP1234", "ESTRELA DO MAR", 30, size, 4.5, "SANTOS"));
            writer.identity(TIME, new AisIdentity(710000002, "Lancha Nova", "PX99", 37, AisSize.UNKNOWN));
        });
        Collected read = Collected.read("ais", log);
        assertThat(read.issues).isEmpty();
        assertThat(read.records).hasSize(3);
        assertThat(draft(read, 0).first("name")).isEqualTo("ESTRELA DO MAR");
        assertThat(draft(read, 0).first("imoNumber")).isEqualTo("9074729");
        assertThat(draft(read, 0).first("length")).isEqualTo("80");
        assertThat(draft(read, 0).raw()).contains("\n");
        assertThat(draft(read, 1).first("name")).isEqualTo("LANCHA NOVA");
        assertThat(draft(read, 2).first("callSign")).isEqualTo("PX99");
    }

    @Test
    void aChangedCharacterIsACheckSumIssueAndTheNextSentenceIsRead() throws Exception {
        AisPosition sent = new AisPosition(710000001, true, 0, -23.9, -46.3, 1, 2, 3, 4);
        String log = log(writer -> {
            writer.position(TIME, sent);
            writer.position(TIME, sent);
        });
        Collected read = Collected.read("ais", log.replaceFirst(",A,1", ",A,2"));
        assertThat(read.codes()).containsExactly("checksum");
        assertThat(read.records).hasSize(1);
    }

    @Test
    void lostAndMisplacedPartsAreTold() throws Exception {
        String log =
                log(writer -> writer.voyage(TIME, new AisVoyage(710000001, 0, "A", "B", 30, AisSize.UNKNOWN, 0, "C")));
        String[] parts = log.split("\r\n");
        assertThat(Collected.read("ais", parts[0]).codes()).containsExactly("fragment-missing");
        assertThat(Collected.read("ais", parts[1]).codes()).containsExactly("fragment-missing");
        assertThat(Collected.read("ais", parts[1] + "\n" + parts[0] + "\n" + parts[1]).records)
                .hasSize(1);
    }

    @Test
    void aTagBlockWithAWrongCheckSumIsNotBelieved() throws Exception {
        AisPosition sent = new AisPosition(710000001, true, 0, -23.9, -46.3, 1, 2, 3, 4);
        String log = log(writer -> writer.position(TIME, sent));
        Collected read = Collected.read("ais", log.replaceFirst("c:1", "c:2"));
        assertThat(draft(read, 0).occurredAt()).isNull();
        assertThat(new AisMapper().map(read.records.get(0)).issues().get(0).code())
                .isEqualTo("tag-checksum");
    }

    @Test
    void proprietaryTimeLinesDateTheNextSentence() throws Exception {
        AisPosition sent = new AisPosition(710000001, true, 0, 91, 181, -1, -1, 511, 60);
        String log = log(writer -> writer.position(TIME, sent));
        String bare = log.substring(log.indexOf('!'));
        Collected read = Collected.read("ais", "$PGHP,1,2026,3,4,5,6,7,250,244,0,,1,72*21\r\n" + bare);
        assertThat(draft(read, 0).occurredAt()).isEqualTo(TIME.plusMillis(250));
        assertThat(draft(read, 0).place()).isNull();
        assertThat(read.records.get(0).fields()).doesNotContainKeys("speed", "course", "heading", "latitude");
    }

    @Property(tries = 500)
    void noLineMakesTheReaderFail(@ForAll String tail) throws Exception {
        Collected read = Collected.read("ais", "!AIVDM,1,1,,A," + tail + "\n!AIVDM,2,2,,A," + tail + "*00\n\\" + tail);
        assertThat(read.records.size() + read.issues.size()).isLessThan(10 + tail.length());
    }

    @Test
    void messagesThatReportNoShipArePassedOver() throws Exception {
        assertThat(Collected.read("ais", "$GPGGA,1,2*00\nhello\n\n").records).isEmpty();
    }
}
