package org.manumit.analytics.text.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Recall and precision on written examples: 500 disguised numbers and 200 innocent figures in four languages, from
 * ranges that no subscriber has. Every fifth line is held out: nobody looks at what fails there when weights are set.
 */
class HiddenPhonesLabelledTest {

    private static final double LEAST_RECALL = 0.97;
    private static final double LEAST_PRECISION = 0.98;
    private static final int HELD_OUT_EVERY = 5;
    private static final Pattern ROW = Pattern.compile("(\\w\\w),(\\w*),\"([^\"]*)\",(.*)");

    private final DisguisedPhones phones = new DisguisedPhones();

    private record Example(int line, String language, String region, String text, List<String> expected) {
        boolean heldOut() {
            return line % HELD_OUT_EVERY == 0;
        }
    }

    private record Figures(int expected, int found, int right) {
        double recall() {
            return right / (double) expected;
        }

        double precision() {
            return right / (double) found;
        }
    }

    @Test
    void theSetHoldsWhatItSays() throws IOException {
        List<Example> examples = examples();

        assertThat(examples).hasSize(700);
        assertThat(examples).filteredOn(e -> e.expected().isEmpty()).hasSize(200);
        for (String language : new String[] {"en", "es", "pt", "fr"}) {
            assertThat(examples)
                    .filteredOn(e -> e.language().equals(language))
                    .as(language)
                    .hasSize(175);
        }
    }

    @Test
    void hiddenNumbersAreFoundAndInnocentFiguresAreNot() throws IOException {
        Figures tuned = figures("tuned", e -> !e.heldOut());
        Figures heldOut = figures("held out", Example::heldOut);

        for (Figures figures : List.of(tuned, heldOut)) {
            assertThat(figures.recall()).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL);
            assertThat(figures.precision()).as("precision").isGreaterThanOrEqualTo(LEAST_PRECISION);
        }
    }

    private Figures figures(String part, Predicate<Example> which) throws IOException {
        int expected = 0;
        int found = 0;
        int right = 0;
        for (Example example : examples()) {
            if (which.test(example)) {
                List<String> numbers = numbers(example);
                expected += example.expected().size();
                found += numbers.size();
                right += right(example.expected(), numbers);
                if (!example.heldOut() && !numbers.equals(example.expected())) {
                    System.out.println("line " + example.line() + " of hidden-phones.csv: " + example + " but found "
                            + phones.find(example.text(), region(example)) + numbers);
                }
            }
        }
        Figures figures = new Figures(expected, found, right);
        System.out.printf(
                "hidden phones, %s: recall %.4f, precision %.4f (%d expected, %d found, %d right)%n",
                part, figures.recall(), figures.precision(), expected, found, right);
        return figures;
    }

    private List<String> numbers(Example example) {
        return phones.find(example.text(), region(example)).stream()
                .map(PhoneMention::e164)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String region(Example example) {
        return example.region().isEmpty() ? null : example.region();
    }

    private static int right(List<String> expected, List<String> found) {
        List<String> left = new ArrayList<>(found);
        int right = 0;
        for (String number : expected) {
            right += left.remove(number) ? 1 : 0;
        }
        return right;
    }

    private static List<Example> examples() throws IOException {
        InputStream in =
                Objects.requireNonNull(HiddenPhonesLabelledTest.class.getResourceAsStream("hidden-phones.csv"));
        List<Example> examples = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int line = 1;
            reader.readLine();
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                examples.add(example(++line, row));
            }
        }
        return examples;
    }

    private static Example example(int line, String row) {
        Matcher cells = ROW.matcher(row);
        if (!cells.matches()) {
            throw new IllegalStateException("line " + line + " must be language,region,\"text\",expected");
        }
        List<String> expected =
                cells.group(4).isEmpty() ? List.of() : List.of(cells.group(4).split(" "));
        return new Example(line, cells.group(1), cells.group(2), cells.group(3).replace("\\n", "\n"), expected);
    }
}
