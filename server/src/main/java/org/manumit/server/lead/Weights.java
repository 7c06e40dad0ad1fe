package org.manumit.server.lead;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What each sign weighs in bits, from {@code weights.tsv}: stated judgement, with the reason beside it. Thread-safe (immutable). */
final class Weights {

    private static final Map<String, Double> BITS = read();

    private Weights() {}

    /** @throws IllegalArgumentException for a sign that the table does not know */
    static double of(String sign) {
        Double bits = BITS.get(sign);
        if (bits == null) {
            throw new IllegalArgumentException("no weight is stated for " + sign);
        }
        return bits;
    }

    private static Map<String, Double> read() {
        InputStream stream =
                Objects.requireNonNull(Weights.class.getResourceAsStream("weights.tsv"), "weights.tsv is missing");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> Double.valueOf(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
