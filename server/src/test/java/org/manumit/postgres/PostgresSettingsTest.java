package org.manumit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresSettingsTest {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void theCacheIsAnEighthOfTheMemoryWithinBounds() {
        assertThat(PostgresSettings.sharedBuffersFor(2 * GIGABYTE)).isEqualTo(512);
        assertThat(PostgresSettings.sharedBuffersFor(8 * GIGABYTE)).isEqualTo(1024);
        assertThat(PostgresSettings.sharedBuffersFor(256 * GIGABYTE)).isEqualTo(2048);
    }
}
