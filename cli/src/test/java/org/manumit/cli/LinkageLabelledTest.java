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
        assertThat(f1("splink/fake_1000.csv")).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void historicalFiguresWithManyErrorsAreFoundAgain() {
        assertThat(f1("splink/historical_figures_with_errors_50k.csv")).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void ofPairsThatAreAmbiguousAsManyAreOfOneAsIsTold() {
        Linked figures = link("splink/historical_figures_with_errors_50k.csv");
        CalibrationError even = CalibrationError.of(
                figures.result(),
                figures.truth(),
                pair -> figures.truth()[figures.result().first(pair)] % 2 == 0);

        assertThat(even.pairs()).isGreaterThan(10_000);
        assertThat(even.error()).isLessThan(0.03);

        Linked invented = link("splink/fake_1000.csv");
        CalibrationError ofFew = CalibrationError.of(invented.result(), invented.truth(), pair -> true);

        assertThat(ofFew.pairs()).isGreaterThan(300);
        // So few pairs miss by about 0.03 even if every probability is right.
        assertThat(ofFew.error()).isLessThan(0.03 + ofFew.byChance());
    }

    private record Linked(RecordLinkageResult result, int[] truth) {}

    private static double f1(String... names) {
        Linked linked = link(names);
        return PairScore.of(
                        BenchLinkCommand.entities(linked.result(), linked.truth().length),
                        linked.truth(),
                        record -> true)
                .f1();
    }

    private static Linked link(String... names) {
        Path folder = sharedData().resolve("linkage");
        List<Path> paths = Arrays.stream(names).map(folder::resolve).toList();
        assumeTrue(paths.stream().allMatch(Files::exists), "shared data is absent: " + paths);
        RecordFiles records = RecordFiles.read(paths);
        RecordLinkageResult result =
                new RecordLinkage(RecordLinkageParameters.DEFAULT).link(LinkCommand.fields(records), () -> false);
        return new Linked(result, BenchLinkCommand.truth(records));
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
