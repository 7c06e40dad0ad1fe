package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.linkage.record.RecordLinkage;
import org.manumit.analytics.linkage.record.RecordLinkageParameters;
import org.manumit.analytics.linkage.record.RecordLinkageResult;

/** Records whose truth is known, linked as the command links them. */
@Tag("shared-data")
class LinkageLabelledTest {

    @Test
    void twoFilesOfInventedPersonsAreLinkedNearlyWithoutFault() {
        assertThat(f1("febrl/dataset4a.csv", "febrl/dataset4b.csv")).isGreaterThanOrEqualTo(0.9997);
    }

    @Test
    void duplicatesWithinAFileAreFound() {
        assertThat(f1("febrl/dataset3.csv")).isGreaterThanOrEqualTo(0.998);
        assertThat(f1("splink/fake_1000.csv")).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void historicalFiguresWithManyErrorsAreFoundAgain() {
        assertThat(f1("splink/historical_figures_with_errors_50k.csv")).isGreaterThanOrEqualTo(0.92);
    }

    private static double f1(String... names) {
        Path folder = sharedData().resolve("linkage");
        List<Path> paths = Arrays.stream(names).map(folder::resolve).toList();
        assumeTrue(paths.stream().allMatch(Files::exists), "shared data is absent: " + paths);
        RecordFiles records = RecordFiles.read(paths);
        RecordLinkageResult result =
                new RecordLinkage(RecordLinkageParameters.DEFAULT).link(LinkCommand.fields(records), () -> false);
        int[] truth = BenchLinkCommand.truth(records);
        return PairScore.of(BenchLinkCommand.entities(result, truth.length), truth, record -> true)
                .f1();
    }

    static Path sharedData() {
        String configured = System.getenv("MANUMIT_SHARED_DATA");
        if (configured != null) {
            return Path.of(configured);
        }
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("manumit")) && root.getParent() != null) {
            root = root.getParent();
        }
        return root.resolveSibling("shared").resolve("data");
    }
}
