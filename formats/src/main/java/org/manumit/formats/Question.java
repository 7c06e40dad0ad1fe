package org.manumit.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a file leaves open and a person must answer; nothing is guessed in its place. Screens
 * translate by code. Codes in use:
 * {@code header-rows} (is the first row a heading, are there two?), {@code sheet} (which worksheet?),
 * {@code merged-cells} (what does a merged cell stand for?), {@code charset}, {@code delimiter},
 * {@code day-or-month-first}, {@code decimal-sign}, {@code time-zone}, {@code time-origin} (a bare number as
 * time: counted in what, from when?), {@code coordinate-system} (coordinates that are not degrees),
 * {@code year-of-two-digits}. A choice that ends with a colon is completed by whoever answers:
 * {@code days-since:2026-01-01}, {@code EPSG:32618}.
 *
 * @param code stable kebab-case name of the question
 * @param column the column concerned; null when the whole file is
 * @param choices possible answers as stable codes; empty when the answer is free
 * @param examples values from the file that show the doubt, at most five
 */
public record Question(String code, @Nullable String column, List<String> choices, List<String> examples) {
    public Question {
        choices = List.copyOf(choices);
        examples = examples.size() > 5 ? List.copyOf(examples.subList(0, 5)) : List.copyOf(examples);
    }

    @Override
    public String toString() {
        return "Question[" + code + ", " + column + ", " + choices + "]";
    }
}
