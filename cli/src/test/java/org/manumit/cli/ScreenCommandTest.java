package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ScreenCommandTest {

    private static final String LIST = """
            {"id":"s-1","schema":"Sanction","properties":{"entity":["q-1"],"program":["Test programme"]}}
            {"id":"q-1","schema":"Person","datasets":["xx_test"],"properties":{"name":["Ramiro Quintavalle Osorno"],"weakAlias":["El Zurdo"],"birthDate":["1971-04-09"],"nationality":["mx"],"topics":["sanction"]}}
            {"id":"p-1","schema":"Passport","properties":{"holder":["q-1"],"number":["K7654321"],"country":["mx"]}}
            {"id":"q-2","schema":"Person","properties":{"firstName":["Amina"],"lastName":["Velloso"],"birthDate":["1980-02-03"]}}
            {"id":"v-1","schema":"Vessel","properties":{"name":["Garza Lunar"],"imoNumber":["9074729"]}}
            {"id":"o-1","schema":"Ownership","properties":{"owner":["q-1"],"asset":["q-9"]}}
            """;

    private static final String PEOPLE = """
            id,name,dob,nationality,passport,imo
            1,"QUINTAVALLE OSORNO, Ramiro",09/04/1971,Mexico,,
            2,Amina Velloso,28/09/1955,,,
            3,Otra Persona,,Mexico,K7654321,
            4,Nave Ajena,,,,IMO 9074729
            5,Nadie Conocido,,,,
            """;

    @TempDir
    private Path folder = Path.of("");

    @RegisterExtension
    private final CapturedOutput output = new CapturedOutput();

    @Test
    void itWritesHitsWithReasonsAndKeepsNamesakesApart() throws IOException {
        assertThat(screen(file("people.csv", PEOPLE), file("list.json", LIST))).isZero();

        List<String> hits = Files.readAllLines(folder.resolve("out/hits.csv"));
        assertThat(hits.get(0))
                .isEqualTo(
                        "row_id,listed_id,list,schema,listed_name,score,bits,grade,for,against,topics,programs,datasets");
        assertThat(hits)
                .hasSize(4)
                .anyMatch(hit -> hit.startsWith("1,q-1,list.json,Person,Ramiro Quintavalle Osorno,0.9")
                        && hit.contains("strong")
                        && hit.contains("same day 1971-04-09")
                        && hit.endsWith("sanction,Test programme,xx_test"))
                .anyMatch(hit -> hit.startsWith("3,q-1,") && hit.contains("same passport K7654321"))
                .anyMatch(hit -> hit.startsWith("4,v-1,") && hit.contains("same imo 9074729"));
        assertThat(Files.readAllLines(folder.resolve("out/contradicted.csv")))
                .hasSize(2)
                .anyMatch(hit -> hit.startsWith("2,q-2,") && hit.contains("other year 1955-09-28 / 1980-02-03"));
        assertThat(output.said())
                .matches("5 records, 3 listed entities, \\d+ strong, \\d+ probable, \\d+ possible, \\d+ name-only,"
                        + " 1 contradicted, [0-9.]+ s, peak memory [0-9,]+ MB\\R");
        assertThat(folder.resolve("out/issues.csv")).doesNotExist();
    }

    @Test
    void thePageIsSelfContainedAndSaysThatAHitIsNoVerdict() throws IOException {
        String list = LIST + "{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Eva<script> Sol\"]}}\n";

        assertThat(screen(file("people.csv", PEOPLE + "9,Eva<script> Sol,,,,\n"), file("list.json", list)))
                .isZero();

        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains("A hit is a question for a person, never a verdict.")
                .contains("Eva&lt;script&gt; Sol")
                .doesNotContain("<script")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    @Test
    void packedListsAreReadAndSeveralStandTogether() throws IOException {
        Path packed = folder.resolve("more.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(LIST.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(screen(file("people.csv", PEOPLE), file("list.json", LIST), packed))
                .isZero();

        assertThat(Files.readAllLines(folder.resolve("out/hits.csv")))
                .anyMatch(hit -> hit.startsWith("1,q-1,list.json,"))
                .anyMatch(hit -> hit.startsWith("1,q-1,more.json.gz,"));
    }

    @Test
    void hostileLinesBecomeIssuesAndTheOthersGoIn() throws IOException {
        String list = LIST
                + "{\"id\": garbage\n"
                + "[".repeat(100_000) + "\n"
                + "{\"id\":\"long\",\"schema\":\"Person\",\"properties\":{\"name\":[\"" + "x".repeat(5 << 20)
                + "\"]}}\n"
                + "{\"id\":\"q-1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Otra Vez\"]}}\n"
                + "{\"schema\":\"Person\",\"properties\":{\"name\":[\"Sin Numero\"]}}\n"
                + "{\"id\":\"z\",\"schema\":\"Unheard\"}\n";

        assertThat(screen(file("people.csv", PEOPLE + "1,Repetida,,,,\n"), file("list.json", list)))
                .isZero();

        assertThat(Files.readAllLines(folder.resolve("out/issues.csv")))
                .startsWith("file,record,line,field,code,expected,found")
                .anyMatch(issue -> issue.startsWith("people.csv,6,7,id,id-repeated"))
                .anyMatch(issue -> issue.startsWith("list.json,7,7,,json-unreadable"))
                .anyMatch(issue -> issue.startsWith("list.json,9,9,,record-too-long"))
                .anyMatch(issue -> issue.startsWith("list.json,10,10,id,id-repeated"))
                .anyMatch(issue -> issue.startsWith("list.json,11,11,id,id-missing"))
                .anyMatch(issue -> issue.startsWith("list.json,12,12,schema,schema-unknown"));
        assertThat(Files.readAllLines(folder.resolve("out/hits.csv"))).hasSize(4);
    }

    @Test
    void wrongInputIsToldPlainly() throws IOException {
        Path people = file("people.csv", PEOPLE);

        assertThat(screen(people, folder.resolve("absent.json"))).isEqualTo(1);
        assertThat(screen(people, file("empty.json", ""))).isEqualTo(1);
        assertThat(screen(people, file("other.json", "{\"a\":1}\n"))).isEqualTo(1);
        assertThat(screen(people, file("links.json", LIST.lines().findFirst().orElseThrow())))
                .isEqualTo(1);
        assertThat(run(people, file("list.json", LIST), "--role", "nombre=full_name"))
                .isEqualTo(1);
        assertThat(run(people, file("list.json", LIST), "--role", "name=nickname"))
                .isEqualTo(2);
        assertThat(screen(file("bare.csv", "id,x\n1,2\n"), file("list.json", LIST)))
                .isEqualTo(1);
        assertThat(screen(file("noid.csv", "a,name\n1,2\n"), file("list.json", LIST)))
                .isEqualTo(1);
    }

    @Test
    void columnsAreToldOtherwise() throws IOException {
        Path people = file("people.csv", "id,a,b\n1,Ramiro Quintavalle Osorno,1971-04-09\n");

        assertThat(run(people, file("list.json", LIST), "--role", "a=full_name", "--role", "b=date"))
                .isZero();

        assertThat(Files.readAllLines(folder.resolve("out/hits.csv"))).anyMatch(hit -> hit.contains("same day"));
    }

    private int screen(Path table, Path... lists) {
        List<String> more = new ArrayList<>();
        for (int i = 1; i < lists.length; i++) {
            more.addAll(List.of("--list", lists[i].toString()));
        }
        return run(table, lists[0], more.toArray(String[]::new));
    }

    private int run(Path table, Path list, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "screen",
                table.toString(),
                "--list",
                list.toString(),
                "--id",
                "id",
                "--out",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return ManumitCommand.run(arguments.toArray(String[]::new));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
