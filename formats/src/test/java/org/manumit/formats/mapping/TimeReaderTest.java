package org.manumit.formats.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    private final TimeReader iso = new TimeReader(null, ZoneId.of("America/Bogota"), Locale.ROOT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-01T12:34:56Z",
                "2026-06-01 12:34:56Z",
                "2026-06-01T07:34:56-0500",
                "2026-06-01T07:34:56-05:00",
                "2026-06-01T07:34:56-05",
                "2026-06-01T14:34:56+02"
            })
    void everyWayToStateTheSameInstantReadsAlike(String text) {
        assertThat(iso.read(text))
                .contains(new TimeReader.Stated(Instant.parse("2026-06-01T12:34:56Z"), TimePrecision.SECOND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-06-01T24:00:00Z",
                "2026-06-01T12:34:60Z",
                "2026/06/01T12:34:56Z",
                "2026-06-01T12-34:56Z",
                "+026-06-01T12:34:56Z",
                "2026-06-01T12:3a:56Z"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThat(iso.read(text)).isEmpty();
    }

    @Test
    void aTimeWithoutZoneIsThatOfTheFeed() {
        assertThat(iso.read("2026-06-01T07:34"))
                .contains(new TimeReader.Stated(Instant.parse("2026-06-01T12:34:00Z"), TimePrecision.MINUTE));
    }
}
