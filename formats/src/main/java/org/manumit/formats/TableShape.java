package org.manumit.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Delimiter and heading rows of delimited text, from its first rows.
 *
 * @param delimiter character between cells
 * @param columns cells in most rows; 1 when no delimiter fits
 * @param consistency share of rows with that many cells, 0 to 1
 * @param headerRows rows of headings as far as they can be told
 * @param rows the first rows
 * @param questions what stays open
 */
record TableShape(
        char delimiter,
        int columns,
        double consistency,
        int headerRows,
        List<List<String>> rows,
        List<Question> questions) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE_ROWS = 200;
    private static final Pattern DATUM = Pattern.compile(
            "[-+]?[\\d.,]*\\d[\\d.,]*%?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*|\\S+@\\S+\\.\\S+|https?://.*|(?i)true|false",
            Pattern.CASE_INSENSITIVE);

    static TableShape of(String head, boolean whole) {
        String text = head;
        if (text.startsWith("sep=") && text.length() > 5 && (text.charAt(5) == '\n' || text.charAt(5) == '\r')) {
            return shape(text.charAt(4), rows(text.substring(6).strip(), text.charAt(4), whole));
        }
        TableShape best = shape(',', rows(text, ',', whole));
        for (char delimiter : DELIMITERS) {
            TableShape shape = shape(delimiter, rows(text, delimiter, whole));
            if (shape.score() > best.score()) {
                best = shape;
            }
        }
        return best;
    }

    private double score() {
        return columns < 2 ? 0 : consistency + Math.min(columns, 20) / 1000.0;
    }

    private static TableShape shape(char delimiter, List<List<String>> rows) {
        int columns = rows.isEmpty() ? 1 : mostCommonWidth(rows);
        long same = rows.stream().filter(row -> row.size() == columns).count();
        double consistency = rows.isEmpty() ? 0 : (double) same / rows.size();
        List<Question> questions = new ArrayList<>();
        int headerRows = headerRows(rows, questions);
        return new TableShape(delimiter, columns, consistency, headerRows, rows, questions);
    }

    private static int mostCommonWidth(List<List<String>> rows) {
        Map<Integer, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Decides between no heading and one; that there may be two is asked. */
    static int headerRows(List<List<String>> rows, List<Question> questions) {
        if (rows.size() < 2) {
            return 1;
        }
        List<String> first = rows.get(0);
        if (looksLikeData(first)) {
            questions.add(new Question("header-rows", null, List.of("0", "1"), first));
            return 0;
        }
        if (rows.size() > 2 && looksLikeSecondHeading(first, rows)) {
            questions.add(new Question("header-rows", null, List.of("1", "2"), rows.get(1)));
        }
        return 1;
    }

    private static boolean looksLikeData(List<String> row) {
        return row.stream().anyMatch(cell -> DATUM.matcher(cell.strip()).matches());
    }

    /** Gaps or repeats in the first row, words only in the second, and data in the third. */
    private static boolean looksLikeSecondHeading(List<String> first, List<List<String>> rows) {
        List<String> second = rows.get(1);
        Set<String> distinct = new HashSet<>(first);
        boolean gaps = first.stream().anyMatch(String::isBlank) || distinct.size() < first.size();
        boolean words = second.stream().filter(cell -> !cell.isBlank()).count() >= first.size() * 0.5
                && !looksLikeData(second)
                && new HashSet<>(second).size() > 1;
        return gaps && words && rows.subList(2, rows.size()).stream().anyMatch(TableShape::looksLikeData);
    }

    /** Cuts text into rows, honouring quotes; the last row is left out when the text goes on behind the head. */
    private static List<List<String>> rows(String text, char delimiter, boolean whole) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length() && rows.size() < SAMPLE_ROWS; i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                row.add(take(cell));
            } else if (!quoted && c == '\n') {
                row.add(take(cell));
                keep(row, rows);
                row = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (whole && rows.size() < SAMPLE_ROWS && (!row.isEmpty() || !cell.isEmpty())) {
            row.add(take(cell));
            keep(row, rows);
        }
        return rows;
    }

    private static void keep(List<String> row, List<List<String>> rows) {
        if (row.stream().anyMatch(text -> !text.isEmpty())) {
            rows.add(row);
        }
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString().strip();
        cell.setLength(0);
        return text;
    }
}
