package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Records whose truth is known, matched by two processes as the command does it, beside open linkage. */
@Tag("shared-data")
class BlindLabelledTest {

    @TempDir
    private Path folder = Path.of("");

    @RegisterExtension
    private final CapturedOutput output = new CapturedOutput();

    @Test
    void blindMatchingFindsNearlyWhatOpenLinkageFinds() {
        Path data = LinkageLabelledTest.sharedData().resolve("linkage");
        assumeTrue(Files.isDirectory(data), "shared data is absent");

        assertThat(ManumitCommand.run(
                        "bench-blind",
                        data.resolve("febrl/dataset4a.csv") + "," + data.resolve("febrl/dataset4b.csv"),
                        data.resolve("splink/fake_1000.csv").toString(),
                        data.resolve("splink/historical_figures_with_errors_50k.csv")
                                .toString(),
                        "--keep",
                        folder.toString()))
                .isZero();

        List<String> rows = output.said().lines().skip(2).toList();
        assertThat(rows).hasSize(3);
        for (String row : rows) {
            double share = Double.parseDouble(row.split("\\|")[10].strip());
            assertThat(share).isGreaterThanOrEqualTo(0.95);
        }
    }
}
