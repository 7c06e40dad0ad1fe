package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClusterCommandTest {

    private static final String HEADING = "id,text\n";
    private static final String CAMPAIGN = """
            a1,"Se busca mesera para restaurante nuevo, pago semanal de $150, llamar hoy al 202-555-0101"
            a2,"Se busca mesera para restaurante nuevo, pago semanal de $200, llamar hoy al 202-555-0117"
            a3,"Se busca mes3ra para restaur\u0430nte nuevo, pago semanal de $180, llamar hoy al 202-555-0188"
            """;
    private static final String STRANGERS = """
            b1,"Vendo bicicleta casi nueva con luces y canasta, la entrego en el parque los domingos"
            b2,<b>Perdida</b> gata blanca con collar azul cerca del mercado viejo & la estación
            """;

    @TempDir
    private Path folder = Path.of("");

    @RegisterExtension
    private final CapturedOutput output = new CapturedOutput();

    @Test
    void itWritesGroupsRolesTemplatesAndAPage() throws IOException {
        assertThat(cluster(HEADING + CAMPAIGN + STRANGERS)).isZero();

        assertThat(Files.readAllLines(folder.resolve("out/clusters.csv")))
                .containsExactly("id,cluster", "a1,1", "a2,1", "a3,1", "b1,", "b2,");
        assertThat(Files.readAllLines(folder.resolve("out/tokens.csv")))
                .startsWith("id,mask", "a1,KKKKKKKKKSKKKS", "a2,KKKKKKKKKSKKKS", "a3,KKKKKKKKKSKKKS")
                .element(4)
                .asString()
                .matches("b1,N{15}");
        JsonNode template = new JsonMapper()
                .readTree(Files.readString(folder.resolve("out/templates.json")))
                .get(0);
        assertThat(template.path("texts").asInt()).isEqualTo(3);
        assertThat(template.path("template").findValuesAsString("slot")).containsExactly("PRICE", "PHONE");
        assertThat(output.said()).matches("5 texts, 1 groups, [0-9.]+ s, peak memory [0-9,]+ MB\\R");
        assertThat(folder.resolve("out/issues.csv")).doesNotExist();
    }

    @Test
    void thePageIsSelfContainedAndShowsTextsAsTexts() throws IOException {
        cluster(HEADING + CAMPAIGN.replace("restaurante", "<script>restaurante") + STRANGERS);

        String page = Files.readString(folder.resolve("out/report.html"));
        assertThat(page).contains("&lt;script&gt;restaurante").contains("Group 1: 3 texts");
        assertThat(page).doesNotContain("<script").doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void aBrokenRowIsToldWithItsLineAndTheOthersGoOn() throws IOException {
        assertThat(cluster(HEADING + CAMPAIGN + "c1,too,many\n,sin identificador\n" + STRANGERS))
                .isZero();

        List<String> issues = Files.readAllLines(folder.resolve("out/issues.csv"));
        assertThat(issues).hasSize(3);
        assertThat(issues.get(1)).startsWith("4,5,,cell-count,");
        assertThat(issues.get(2)).startsWith("5,6,id,id-missing,");
        assertThat(Files.readAllLines(folder.resolve("out/clusters.csv"))).hasSize(6);
    }

    @Test
    void aColumnThatIsNotThereIsNamedBesideThoseThatAre() throws IOException {
        Path file = Files.writeString(folder.resolve("texts.csv"), HEADING + CAMPAIGN);

        int code = cluster(file, "body");

        assertThat(code).isEqualTo(1);
        assertThat(output.complained()).contains("has no column 'body'; its columns are id, text");
    }

    @Test
    void aFileThatIsNoTableIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("texts.csv"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0, 7, 0, 0, 1});

        int code = cluster(file, "text");

        assertThat(code).isEqualTo(1);
        assertThat(output.complained()).startsWith("manumit: ");
    }

    @Test
    void anEmptyTableGivesEmptyFiles() throws IOException {
        assertThat(cluster(HEADING)).isZero();

        assertThat(Files.readString(folder.resolve("out/templates.json"))).isEqualTo("[]");
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("No two texts share a template");
    }

    private int cluster(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("texts.csv"), csv);
        return cluster(file, "text");
    }

    private int cluster(Path file, String textColumn) {
        return ManumitCommand.run(
                "cluster",
                file.toString(),
                "--id",
                "id",
                "--text",
                textColumn,
                "--out",
                folder.resolve("out").toString());
    }
}
