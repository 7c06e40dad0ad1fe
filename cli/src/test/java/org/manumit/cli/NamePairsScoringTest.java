package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manumit.formats.Issue;

class NamePairsScoringTest {

    @TempDir
    private Path folder = Path.of("");

    private final NamePairsScoring scoring = new NamePairsScoring();

    @Test
    void scoreAndMatchFollowTheColumnsOfTheFile() throws IOException {
        List<String> lines = score("pairs.csv", """
                id,name1,name2,note
                1,"Tarrega, Elena",Elena Tárrega,"a, b"
                2,Elena Tarrega,Sofia Tarrega,
                """);

        assertThat(lines.get(0)).isEqualTo("id,name1,name2,note,score,match");
        assertThat(lines.get(1)).matches("1,\"Tarrega, Elena\",Elena Tárrega,\"a, b\",0\\.9\\d+,true");
        assertThat(lines.get(2)).startsWith("2,Elena Tarrega,Sofia Tarrega,,").endsWith(",false");
        assertThat(scoring.pairs()).isEqualTo(2);
        assertThat(scoring.issues()).isEmpty();
    }

    @Test
    void aColumnOfKindsSaysWhoseNamesTheyAre() throws IOException {
        List<String> lines = score("pairs.csv", """
                schema,left,right
                Company,Zandweg Quillota GmbH,Quillota Zandweg
                Person,Ana Sa,Ana Sá
                """);

        assertThat(lines.get(1)).endsWith(",true");
        assertThat(lines.get(2)).endsWith(",true");
    }

    @Test
    void tabsAndJsonLinesAreReadToo() throws IOException {
        assertThat(score("pairs.tsv", "name_a\tname_b\nElena Tarrega\tElena Tarrega\n"))
                .element(1)
                .asString()
                .startsWith("Elena Tarrega,Elena Tarrega,0.9")
                .endsWith(",true");
        List<String> lines = score("pairs.jsonl", """
                {"left":"Elena Tarrega","right":"Elena Tarrega"}
                {"left":"Elena Tarrega","right":"Sofia Tarrega","source":"x"}
                """);
        assertThat(lines.get(0)).isEqualTo("left,right,source,score,match");
        assertThat(lines.get(1)).startsWith("Elena Tarrega,Elena Tarrega,,0.9");
        assertThat(lines.get(2)).contains(",x,").endsWith(",false");
    }

    @Test
    void withoutKnownHeadingsTheFirstTwoColumnsOfTextAreTaken() throws IOException {
        assertThat(score(
                        "pairs.csv",
                        "n,reviewed,who,whom\n1,true,Elena Tarrega,E. Tarrega\n2,false,Ana Torres,Eva Torres\n"))
                .satisfies(lines -> assertThat(lines.get(1)).endsWith(",true"))
                .satisfies(lines -> assertThat(lines.get(2)).endsWith(",false"));
    }

    @Test
    void rowsThatCannotBeScoredAreToldAndNotLost() throws IOException {
        List<String> lines = score("pairs.csv", """
                id,name1,name2
                1,Elena Tarrega,
                2,Elena Tarrega,Elena Tarrega,Sofia
                3,Elena Tarrega,Elena Tarrega
                """);

        assertThat(lines).element(1).isEqualTo("1,Elena Tarrega,,,");
        assertThat(lines).hasSize(3);
        assertThat(scoring.pairs()).isEqualTo(1);
        assertThat(scoring.issues()).extracting(Issue::code).hasSize(2).contains("name-missing");
        assertThat(scoring.issues()).extracting(Issue::raw).anyMatch(raw -> raw.contains("Sofia"));
        assertThat(scoring.issues()).allMatch(issue -> issue.position().record() > 0);
    }

    @Test
    void columnsThatAreCalledAsOursStepAside() throws IOException {
        assertThat(score("pairs.csv", "name1,name2,score\nElena Tarrega,Elena Tarrega,0.2\n"))
                .element(0)
                .isEqualTo("name1,name2,input_score,score,match");
    }

    @Test
    void aTableWithoutNamesIsRefusedWithWhatWasExpected() throws IOException {
        Files.writeString(folder.resolve("numbers.csv"), "a,b\n1,2\n3,4\n5,6\n".replace("a,b", "height,width"));

        assertThatThrownBy(() -> scoring.write(folder.resolve("numbers.csv"), new ByteArrayOutputStream()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("name1 and name2")
                .hasMessageContaining("height, width");
        assertThatThrownBy(() -> scoring.write(folder.resolve("absent.csv"), new ByteArrayOutputStream()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("must be a file that can be read");
    }

    @ParameterizedTest
    @CsvSource({
        "name1,name2,true",
        "name_a,name_b,true",
        "left,right,true",
        "leftName,rightName,true",
        "Nombre 1,Nombre 2,true",
        "source.name,target.name,true",
        "company_l,company_r,true",
        "date1,date2,false",
        "name,alias,false",
        "name1,name1,false"
    })
    void headingsOfAPairDifferInAMark(String one, String other, boolean pair) {
        assertThat(NameColumns.arePair(one, other)).isEqualTo(pair);
    }

    private List<String> score(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        scoring.write(file, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
