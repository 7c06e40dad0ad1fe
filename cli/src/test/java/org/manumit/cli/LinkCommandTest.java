package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.manumit.analytics.linkage.record.RecordLinkage;
import org.manumit.analytics.linkage.record.RecordLinkageParameters;
import org.manumit.analytics.linkage.record.RecordLinkageResult;

class LinkCommandTest {

    private static final int STRANGERS = 150;

    @TempDir
    private Path folder = Path.of("");

    @RegisterExtension
    private final CapturedOutput output = new CapturedOutput();

    @Test
    void itWritesEntitiesPairsAndAPage() throws IOException {
        assertThat(link(file("a.csv", people("a")), file("b.csv", people("b")))).isZero();

        List<String> entities = Files.readAllLines(folder.resolve("out/entities.csv"));
        assertThat(entities).hasSize(2 * STRANGERS + 1).startsWith("id,entity");
        assertThat(entities).contains("a7,a7", "b7,a7", "b33,a33");
        List<String> pairs = Files.readAllLines(folder.resolve("out/pairs.csv"));
        assertThat(pairs.get(0)).isEqualTo("id_a,id_b,probability,bits");
        assertThat(pairs).anyMatch(pair -> pair.matches("a7,b7,(0\\.9|1\\.0)\\d+,\\d+\\.\\d+"));
        assertThat(output.said()).matches("300 records, 150 entities, [0-9.]+ s, peak memory [0-9,]+ MB\\R");
        assertThat(folder.resolve("out/issues.csv")).doesNotExist();
    }

    @Test
    void thePageIsSelfContainedAndShowsValuesAsText() throws IOException {
        String people = people("a") + "a998,Eva<script> Sol,1970-01-09,1\na999,Eva<script> Sol,1970-01-09,1\n";

        assertThat(link(file("a.csv", people))).isZero();

        String page = Files.readString(folder.resolve("out/report.html"));
        assertThat(page).contains("Eva&lt;script&gt; Sol").contains("Surest pairs");
        assertThat(page).doesNotContain("<script").doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void rowsThatCannotBeReadAreNamedAndTheOthersGoIn() throws IOException {
        String rows = people("a") + ",Nadie Alguno,1980-02-02,x\na3,Otra Mas,1981-03-03,y\n";

        assertThat(link(file("a.csv", rows))).isZero();

        assertThat(Files.readAllLines(folder.resolve("out/issues.csv")))
                .hasSize(3)
                .startsWith("file,record,line,field,code,expected,found")
                .anyMatch(issue -> issue.startsWith("a.csv,151,152,id,id-missing"))
                .anyMatch(issue -> issue.startsWith("a.csv,152,153,id,id-repeated"));
        assertThat(Files.readAllLines(folder.resolve("out/entities.csv"))).hasSize(STRANGERS + 1);
    }

    @Test
    void idsThatTwoFilesShareAreToldApart() throws IOException {
        assertThat(link(file("a.csv", people("p")), file("b.csv", people("p")))).isZero();

        assertThat(Files.readAllLines(folder.resolve("out/entities.csv"))).contains("p5,p5", "b.csv:p5,p5");
    }

    @Test
    void idsOfFilesOfOneNameAreToldApartByTheirFolder() throws IOException {
        Path first = file("a.csv", people("p"));
        Path second = Files.createDirectories(folder.resolve("x")).resolve("a.csv");
        Path third = Files.createDirectories(folder.resolve("y")).resolve("a.csv");
        Files.copy(first, second);
        Files.copy(first, third);

        assertThat(link(first, second, third)).isZero();

        assertThat(Files.readAllLines(folder.resolve("out/entities.csv")))
                .contains("p5,p5", "a.csv:p5,p5", third + ":p5,p5");
    }

    @Test
    void aRoleThatIsToldIsTaken() throws IOException {
        Path file = file("a.csv", people("a"));

        assertThat(run(file, "--role", "town=none", "--role", "born=date")).isZero();

        assertThat(output.complained()).contains("town: none, as told");
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("left out");
    }

    @Test
    void wrongUseIsExplained() throws IOException {
        Path file = file("a.csv", people("a"));

        assertThat(run(file, "--role", "cit=place")).isOne();
        assertThat(output.complained()).contains("columns that no file has: cit");
        assertThat(run(folder.resolve("none.csv"))).isOne();
        assertThat(output.complained()).contains("must be a file that can be read");
        assertThat(ManumitCommand.run("link", file.toString(), "--id", "key", "--out", folder.toString()))
                .isOne();
        assertThat(output.complained()).contains("has no column 'key'; its columns are id, name");
        assertThat(run(file, "--role", "name=none", "--role", "born=none", "--role", "town=none"))
                .isOne();
        assertThat(output.complained()).contains("no column says who a record is of");
    }

    @Test
    void pairsOfNamesAreScored() throws IOException {
        Path names = file(
                "names.csv", "id,name1,name2\n1,Guadalupe Rey Sol,Lupita Rey\n2,Ana Rey,Bruno Ortega\n3,Ana Rey,\n");

        assertThat(ManumitCommand.run(
                        "link",
                        "--pair-names",
                        names.toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isZero();

        assertThat(Files.readAllLines(folder.resolve("out/names.csv")))
                .hasSize(4)
                .startsWith("id,name1,name2,score,match")
                .anyMatch(row -> row.matches("1,Guadalupe Rey Sol,Lupita Rey,0\\.[5-9]\\d*,true"))
                .anyMatch(row -> row.matches("2,Ana Rey,Bruno Ortega,.+,false"));
        assertThat(Files.readAllLines(folder.resolve("out/issues.csv"))).hasSize(2);
        assertThat(output.said()).startsWith("2 pairs of names, 1 rows with issues, ");
    }

    @Test
    void inventedPersonsAreFoundAgain() throws IOException {
        Path persons = folder.resolve("persons.csv");
        assertThat(ManumitCommand.run("bench-link", "--invent", "3000", "--to", persons.toString()))
                .isZero();

        RecordFiles records = RecordFiles.read(List.of(persons), "id");
        RecordLinkageResult result =
                new RecordLinkage(RecordLinkageParameters.DEFAULT).link(LinkCommand.fields(records), () -> false);

        int[] truth = BenchLinkCommand.truth(records);
        assertThat(PairScore.of(BenchLinkCommand.entities(result, truth.length), truth, record -> true)
                        .f1())
                .isGreaterThan(0.98);
    }

    @Test
    void withoutFilesItSaysWhatItNeeds() {
        assertThat(ManumitCommand.run("link")).isEqualTo(2);
        assertThat(output.complained()).contains("link needs at least one FILE");
    }

    @Test
    void aFileWithoutRecordsHasNoEntities() throws IOException {
        assertThat(link(file("a.csv", "id,name\n"))).isOne();
        assertThat(output.complained()).contains("no column says who a record is of");
    }

    private int link(Path... files) {
        String[] arguments = new String[files.length + 5];
        arguments[0] = "link";
        for (int i = 0; i < files.length; i++) {
            arguments[i + 1] = files[i].toString();
        }
        System.arraycopy(
                new String[] {"--id", "id", "--out", folder.resolve("out").toString()},
                0,
                arguments,
                files.length + 1,
                4);
        return ManumitCommand.run(arguments);
    }

    private int run(Path file, String... more) {
        String[] arguments = new String[more.length + 6];
        System.arraycopy(
                new String[] {
                    "link",
                    file.toString(),
                    "--id",
                    "id",
                    "--out",
                    folder.resolve("out").toString()
                },
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return ManumitCommand.run(arguments);
    }

    private Path file(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), rows);
    }

    /** Invented people, the same for each prefix. */
    private static String people(String prefix) {
        StringBuilder rows = new StringBuilder("id,name,born,town\n");
        for (int i = 0; i < STRANGERS; i++) {
            rows.append("%s%d,%s %s,19%02d-%02d-%02d,town%d%n"
                    .formatted(
                            prefix, i, word(i * 7 + 1), word(i * 13 + 5), 30 + i % 60, 1 + i % 12, 1 + i % 28, i % 9));
        }
        return rows.toString();
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number * 31 + 17; rest > 0; rest /= 13) {
            word.append("bcdfglmnprstv".charAt(rest % 13)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }
}
