package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindQuotaTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private final BlindCode code = BlindCode.of(new byte[32]);

    @Test
    void whatWasAskedInADayCountsAlsoAfterARestart() throws IOException {
        quota(code, MORNING).admit(600);
        quota(code, MORNING.plus(Duration.ofHours(5))).admit(400);

        assertThatThrownBy(() -> quota(code, MORNING.plus(Duration.ofHours(23))).admit(1))
                .isInstanceOf(BlindGate.Refused.class)
                .hasMessage("quota-exceeded");
        quota(code, MORNING.plus(Duration.ofHours(25))).admit(600);
        assertThat(Files.readAllLines(folder.resolve("quota"))).hasSize(2);
    }

    @Test
    void whatWasRefusedDoesNotCount() {
        assertThatThrownBy(() -> quota(code, MORNING).admit(1_001)).isInstanceOf(BlindGate.Refused.class);

        quota(code, MORNING).admit(1_000);
    }

    @Test
    void anotherPartnerHasAQuotaOfItsOwn() throws IOException {
        byte[] other = new byte[32];
        other[0] = 1;
        quota(code, MORNING).admit(1_000);

        quota(BlindCode.of(other), MORNING).admit(1_000);

        assertThat(Files.readString(folder.resolve("quota"))).doesNotContain("0000000000000000");
    }

    @Test
    void aQuotaThatWasTamperedWithAdmitsNobody() throws IOException {
        Files.writeString(folder.resolve("quota"), "nonsense\n");

        assertThatThrownBy(() -> quota(code, MORNING).admit(1))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("who has changed it");
    }

    private BlindQuota quota(BlindCode of, Instant now) {
        return new BlindQuota(folder.resolve("quota"), of, 1_000, Clock.fixed(now, ZoneOffset.UTC));
    }
}
