package org.manumit.analytics.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pairs that people labelled: the frozen run of nomenklatura's logic-v2 reaches F1 0.790 on them. */
@Tag("shared-data")
class LabelledNamePairsTest {

    private record Pair(String a, String b, NameKind kind, boolean match) {}

    private static final LatinLetters LATIN = new LatinLetters();

    private final NameComparer names = new NameComparer();

    @Test
    void moreIsRightThanInTheReferenceRun() throws IOException {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Pair pair : pairs()) {
            boolean match = names.compare(pair.a(), pair.b(), pair.kind()).match();
            right += match && pair.match() ? 1 : 0;
            wrong += match && !pair.match() ? 1 : 0;
            missed += !match && pair.match() ? 1 : 0;
        }
        double f1 = 2.0 * right / (2 * right + wrong + missed);

        assertThat(f1)
                .as("F1 with %d right, %d wrong, %d missed", right, wrong, missed)
                .isGreaterThan(0.85);
    }

    @Test
    void differentEvidenceNeverScoresTheSame() throws IOException {
        Map<Double, Set<Set<String>>> evidenceByScore = new HashMap<>();
        for (Pair pair : pairs()) {
            NameComparison comparison = names.compare(pair.a(), pair.b(), pair.kind());
            evidenceByScore
                    .computeIfAbsent(comparison.score(), score -> new HashSet<>())
                    .add(evidence(comparison));
        }

        assertThat(evidenceByScore.values().stream().filter(evidence -> evidence.size() > 1))
                .isEmpty();
    }

    private static Set<String> evidence(NameComparison comparison) {
        Set<String> evidence = new TreeSet<>();
        for (NamePart part : comparison.parts()) {
            Set<String> words = new TreeSet<>();
            Stream.concat(part.a().stream(), part.b().stream()).forEach(word -> words.add(LATIN.latin(word)));
            evidence.add(words + " " + part.bits());
        }
        return evidence;
    }

    private static List<Pair> pairs() throws IOException {
        Path file = sharedData().resolve("linkage/nomenklatura_name_bench/cases.csv");
        assumeTrue(Files.exists(file), "shared data is absent: " + file);
        List<List<String>> rows = rows(Files.readString(file));
        List<String> header = rows.get(0);
        return rows.stream()
                .skip(1)
                .map(row -> new Pair(
                        row.get(header.indexOf("name1")),
                        row.get(header.indexOf("name2")),
                        row.get(header.indexOf("schema")).equals("Person") ? NameKind.PERSON : NameKind.ORGANISATION,
                        row.get(header.indexOf("is_match")).equals("true")))
                .toList();
    }

    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.toCharArray()) {
            if (c == '"') {
                // a doubled quote closes and opens again; the second one stands for itself
                quoted = !quoted;
                cell.append(quoted && !cell.isEmpty() ? "\"" : "");
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }

    private static Path sharedData() {
        String configured = System.getenv("MANUMIT_SHARED_DATA");
        if (configured != null) {
            return Path.of(configured);
        }
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("LICENSE")) && root.getParent() != null) {
            root = root.getParent();
        }
        return root.resolve("../shared/data").normalize();
    }
}
