package org.manumit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manumit.benchmarks.TextBenchmark.Measured;

/** The labelled texts of others, where they are at hand. */
@Tag("shared-data")
class LabelledTextsTest {

    @ParameterizedTest
    @CsvSource({
        "easy_5000, 0.99, 0.95",
        "clean_5000, 0.99, 0.95",
        "mid_5000, 0.99, 0.95",
        "hard_5000, 0.99, 0.90",
        "multi_5000, 0.99, 0.90",
        "easy_1000, 0.99, 0.95",
        "clean_1000, 0.99, 0.95",
        "mid_1000, 0.99, 0.95",
        "hard_1000, 0.99, 0.90",
        "multi_1000, 0.99, 0.90",
        "sms_42, 0.98, 0.95"
    })
    void groupsAndSlotsAreFound(String name, double rand, double slotTokens) throws Exception {
        Path file = file("text/" + name + ".csv");
        assumeTrue(Files.exists(file), "shared data is not at hand: " + file);

        Measured measured = TextBenchmark.of(file).measure();

        assertThat(measured.groups().adjustedRand()).isGreaterThanOrEqualTo(rand);
        assertThat(measured.groups().precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(measured.slotTokens()).isGreaterThanOrEqualTo(slotTokens);
    }

    private static Path file(String name) {
        String told = System.getenv("MANUMIT_SHARED_DATA");
        return told != null ? Path.of(told, name) : Path.of("../../shared/data", name);
    }
}
