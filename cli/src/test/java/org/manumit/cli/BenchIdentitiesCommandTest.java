package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BenchIdentitiesCommandTest {

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @Test
    void aSmallWorldIsMeasuredAndItsErrorsAreWrittenSideBySide(@TempDir Path folder) throws IOException {
        Path world = world(folder.resolve("w7"));

        int code = ManumitCommand.run(
                "bench-identities",
                world.toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(code).isZero();
        assertThat(output.said())
                .contains("| w7 | persons |", "| w7 | firms |")
                .contains("| twins |", "| father-and-son |", "| hotel-phone |", "| agency-address |");
        assertThat(Files.readAllLines(folder.resolve("out/w7/persons.csv")))
                .hasSizeGreaterThan(1000)
                .first()
                .asString()
                .startsWith("id,name,");
        assertThat(Files.readAllLines(folder.resolve("out/w7/errors-firms.csv")))
                .first()
                .isEqualTo("error,look_like_one,bits,id_a,id_b,differences");
    }

    @Test
    void aFolderThatIsNoWorldIsRefused(@TempDir Path folder) {
        assertThat(ManumitCommand.run("bench-identities", folder.toString())).isEqualTo(1);
        assertThat(output.complained()).contains("is no world whose truth tells who is who");
    }

    private static Path world(Path folder) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        int code = new org.manumit.world.WorldTool()
                .run(nowhere, nowhere, "--size", "small", "--seed", "7", "--out", folder.toString());
        assertThat(code).isZero();
        return folder;
    }
}
