package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BlindCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @RegisterExtension
    private final CapturedOutput output = new CapturedOutput();

    private Path code = Path.of("");
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        code = folder.resolve("code");
        assertThat(ManumitCommand.run("blind", "--new-code", code.toString())).isZero();
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void aCodeIsForItsOwnerAloneAndIsNotOverwritten() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(code)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(code)).matches("[0-9a-f]{64}\\R");
        assertThat(output.said()).doesNotContain(Files.readString(code).strip());
        assertThat(ManumitCommand.run("blind", "--new-code", code.toString())).isOne();
        assertThat(output.complained()).contains("is there already");
    }

    @Test
    void bothSidesLearnTheirOwnIdsAndOneReference() throws Exception {
        List<BlindDesk> desks = BlindDesk.two(folder, 300);

        assertThat(runBoth(desks.get(0).table(), desks.get(1).table())).containsExactly(0, 0);

        List<String> a = Files.readAllLines(folder.resolve("a/matches.csv"));
        List<String> b = Files.readAllLines(folder.resolve("b/matches.csv"));
        assertThat(a).startsWith("id,desk,reference,grade").hasSizeGreaterThan(40);
        assertThat(a.subList(1, a.size()))
                .allMatch(row -> row.matches("a-id-\\d+,Desk b,[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4},(strong|fair)"));
        assertThat(b.subList(1, b.size())).allMatch(row -> row.startsWith("b-id-"));
        assertThat(output.said()).contains(" matches, ").contains("peak memory");
    }

    @Test
    void rowsOfCareAndRowsThatAreToldStayOut() throws Exception {
        List<BlindDesk> desks = BlindDesk.two(folder, 300);
        List<String> lines = new ArrayList<>();
        int row = 0;
        for (String line : Files.readAllLines(desks.get(0).table())) {
            lines.add(
                    line + (row == 0 ? ",client_id,unit" : row % 3 == 0 ? ",7,x" : row % 3 == 1 ? ",,Closed" : ",,x"));
            row++;
        }
        Path marked = Files.write(folder.resolve("marked.csv"), lines);

        assertThat(runBoth(marked, desks.get(1).table(), "--leave-out", "unit=closed"))
                .containsExactly(0, 0);

        assertThat(output.complained())
                .contains("100 records left out, also for what stands in columns that speak of care: client_id");
        assertThat(Files.readAllLines(folder.resolve("a/matches.csv")).size()).isBetween(10, 60);
    }

    @Test
    void whoAsksTooMuchIsToldSo() throws Exception {
        List<BlindDesk> desks = BlindDesk.two(folder, 300);

        assertThat(runBoth(desks.get(0).table(), desks.get(1).table(), "--quota", "50"))
                .containsExactly(1, 1);

        assertThat(output.complained())
                .contains("the partner was refused: quota-exceeded")
                .contains("more persons than its quota");
        assertThat(folder.resolve("a/matches.csv")).doesNotExist();
        assertThat(Files.readString(folder.resolve("a/blind.log"))).contains("answered, refused");
    }

    @Test
    void whoAsksGuardsItselfToo() throws Exception {
        List<BlindDesk> desks = BlindDesk.two(folder, 300);
        CompletableFuture<Integer> listening = CompletableFuture.supplyAsync(
                () -> run("a", desks.get(0).table(), "--listen", Integer.toString(port), "--wait", "5"));

        assertThat(run("b", desks.get(1).table(), "--peer", "http://127.0.0.1:" + port, "--quota", "50"))
                .isOne();

        assertThat(listening.get()).isOne();
        assertThat(output.complained())
                .contains("brings more persons than your --quota")
                .contains("fell silent");
    }

    @Test
    void filesThatSayNothingInCommonAreRefused() throws Exception {
        Path names = Files.writeString(folder.resolve("names.csv"), "id,name\n1,Ana Sol\n2,Eva Luz\n");
        Path phones = Files.writeString(folder.resolve("phones.csv"), "id,phone\n1,+12025550101\n2,+12025550102\n");

        assertThat(runBoth(names, phones)).containsExactly(1, 1);

        assertThat(output.complained()).contains("have no columns that say the same");
    }

    @Test
    void wrongUseIsExplained() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "id,name\n1,Ana Sol\n");

        assertThat(ManumitCommand.run("blind")).isEqualTo(2);
        assertThat(run("a", table)).isEqualTo(2);
        assertThat(output.complained()).contains("either --listen PORT or --peer URL");
        assertThat(run("a", table, "--peer", "nonsense")).isOne();
        assertThat(output.complained()).contains("--peer must be an address");
        assertThat(run("a", table, "--listen", "99999999")).isOne();
        assertThat(output.complained()).contains("--listen must be a port");
        assertThat(run("a", table, "--listen", "0", "--leave-out", "unit=x")).isOne();
        assertThat(output.complained()).contains("no file has a column 'unit'");
        assertThat(run("a", table, "--listen", "0", "--leave-out", "name=ana sol"))
                .isOne();
        assertThat(output.complained()).contains("no record is left");
        Files.setPosixFilePermissions(code, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(run("a", table, "--listen", "0")).isOne();
        assertThat(output.complained()).contains("can be read by others");
    }

    /** Exit codes of the listening and of the asking side. */
    private List<Integer> runBoth(Path listening, Path asking, String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of("--listen", Integer.toString(port)));
        options.addAll(List.of(more));
        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(() -> run("a", listening, options.toArray(String[]::new)));
        CompletableFuture<Integer> second =
                CompletableFuture.supplyAsync(() -> run("b", asking, "--peer", "http://127.0.0.1:" + port));
        return List.of(first.get(), second.get());
    }

    /** A copy of the code for one side, as two machines have one each. */
    private Path copyFor(String name) {
        try {
            return Files.copy(
                    code,
                    folder.resolve(name + ".code"),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int run(String name, Path table, String... more) {
        List<String> arguments = new ArrayList<>(List.of("blind", table.toString(), "--id", "id"));
        arguments.addAll(
                List.of("--desk", "Desk " + name, "--code-file", copyFor(name).toString()));
        arguments.addAll(List.of("--out", folder.resolve(name).toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--wait")) {
            arguments.addAll(List.of("--wait", "60"));
        }
        return ManumitCommand.run(arguments.toArray(String[]::new));
    }
}
