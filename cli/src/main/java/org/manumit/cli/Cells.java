package org.manumit.cli;

import java.util.List;
import java.util.regex.Pattern;

/** Cells of tables that hold several values. */
final class Cells {

    private static final Pattern SEPARATOR = Pattern.compile("[;|\\n]");

    private Cells() {}

    /** The values between semicolons, bars and ends of lines, without blanks. */
    static List<String> split(String cell) {
        return SEPARATOR
                .splitAsStream(cell)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
