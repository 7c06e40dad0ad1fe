package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One record after another against all at once. */
class LinkageGrowthTest {

    private static final double FIFTH = 0.2;

    @Test
    void inventedPersonsAreFoundAsIfAllHadComeAtOnce(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("persons.csv");
        new InventedPersons(3).write(file, 6_000);

        LinkageGrowth growth = LinkageGrowth.of(List.of(file), FIFTH, 1);

        assertThat(growth.held()).isEqualTo(4_800);
        assertThat(growth.agreement().f1()).isGreaterThanOrEqualTo(0.99);
        assertThat(growth.grown().f1()).isGreaterThanOrEqualTo(growth.batch().f1() - 0.01);
        assertThat(growth.toString().split("\\|"))
                .hasSameSizeAs(
                        LinkageGrowth.HEADINGS.lines().findFirst().orElseThrow().split("\\|"));
    }

    @Test
    @Tag("shared-data")
    void historicalFiguresAreFoundNearlyAsIfAllHadComeAtOnce() {
        Path file = LinkageLabelledTest.sharedData().resolve("linkage/splink/historical_figures_with_errors_50k.csv");
        assumeTrue(Files.exists(file), "shared data is absent: " + file);

        LinkageGrowth growth = LinkageGrowth.of(List.of(file), FIFTH, 1);

        assertThat(growth.agreement().f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(growth.grown().f1()).isGreaterThanOrEqualTo(growth.batch().f1() - 0.01);
    }
}
