package org.manumit.server.lead;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.manumit.analytics.evidence.Hypothesis;
import org.manumit.analytics.evidence.RivalHypotheses;

/** The accounts that leads are weighed against, from {@code rivals.tsv}. Thread-safe (immutable). */
final class RivalTable {

    static final String QUESTION = "trafficking";

    /** An account that is no innocent one, and no trafficking either. */
    static final String SMUGGLING = "smuggling";

    private RivalTable() {}

    static RivalHypotheses read() {
        List<Hypothesis> accounts = accounts();
        Hypothesis question = accounts.stream()
                .filter(h -> h.key().equals(QUESTION))
                .findFirst()
                .orElseThrow();
        return new RivalHypotheses(
                question, accounts.stream().filter(h -> !h.equals(question)).toList());
    }

    static List<Hypothesis> accounts() {
        List<String[]> rows = rows();
        String[] header = rows.get(0);
        List<Hypothesis> accounts = new ArrayList<>();
        for (int column = 1; column < header.length; column++) {
            double prior = 0;
            Map<String, Double> chances = new HashMap<>();
            for (String[] row : rows.subList(1, rows.size())) {
                if (row[0].equals("prior-bits")) {
                    prior = Double.parseDouble(row[column]);
                } else if (!row[column].equals("-")) {
                    chances.put(row[0], Double.parseDouble(row[column]));
                }
            }
            accounts.add(new Hypothesis(header[column], prior, chances));
        }
        return accounts;
    }

    private static List<String[]> rows() {
        InputStream stream =
                Objects.requireNonNull(RivalTable.class.getResourceAsStream("rivals.tsv"), "rivals.tsv is missing");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.startsWith("# trait") ? line.substring(2) : line)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
