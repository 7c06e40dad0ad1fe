package org.manumit.formats.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the headings of tables usually mean, in English, Spanish, Portuguese and French. Thread-safe. */
final class Headings {
    /** What a heading says, and how surely: 0.9 if the phrase is the whole heading, less if it is a part. */
    record Meaning(Role role, @Nullable String property, double confidence) {}

    private static final double WHOLE = 0.9;
    private static final double LAST_PART = 0.8;
    private static final double PART = 0.6;
    private static final Map<String, Meaning> MEANINGS = load();

    private Headings() {}

    static Optional<Meaning> meaning(String heading) {
        String words = words(heading);
        Meaning whole = MEANINGS.get(words);
        if (whole != null) {
            return Optional.of(whole);
        }
        int slash = heading.lastIndexOf(" / ");
        if (slash >= 0) {
            Meaning lower = MEANINGS.get(words(heading.substring(slash + 3)));
            if (lower != null) {
                return Optional.of(new Meaning(lower.role(), lower.property(), LAST_PART));
            }
        }
        String padded = " " + words + " ";
        Meaning best = null;
        int length = 2;
        for (Map.Entry<String, Meaning> entry : MEANINGS.entrySet()) {
            String phrase = entry.getKey();
            if (phrase.length() > length && padded.contains(" " + phrase + " ")) {
                best = new Meaning(entry.getValue().role(), entry.getValue().property(), PART);
                length = phrase.length();
            }
        }
        return Optional.ofNullable(best);
    }

    /** A heading as plain words: {@code callerPhone_No} is {@code caller phone no}. */
    static String words(String heading) {
        String spaced =
                heading.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2");
        return Normalizer.normalize(spaced, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Map<String, Meaning> load() {
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Headings.class.getResourceAsStream("headings.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.charAt(0) != '#') {
                    String[] target = line.substring(0, colon).split(" ");
                    Meaning meaning = new Meaning(Role.valueOf(target[0]), target.length > 1 ? target[1] : null, WHOLE);
                    for (String phrase : line.substring(colon + 1).split("\\|")) {
                        meanings.putIfAbsent(phrase.strip(), meaning);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meanings;
    }
}
