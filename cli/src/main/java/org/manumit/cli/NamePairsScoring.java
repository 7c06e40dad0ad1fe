package org.manumit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.manumit.analytics.linkage.name.NameComparer;
import org.manumit.analytics.linkage.name.NameComparison;
import org.manumit.analytics.linkage.name.NameKind;
import org.manumit.cli.NameColumns.Choice;
import org.manumit.formats.Issue;
import org.manumit.formats.RecordSink;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;

/**
 * Scores the pairs of names in a table: its columns, then {@code score} and {@code match}, as CSV. A row that lacks a name
 * is written with both empty and told as an issue; a row that cannot be read is told as an issue with its raw text. The
 * table is read twice, first for its columns. Confined to one thread.
 */
final class NamePairsScoring {

    private static final String SCORE = "score";
    private static final String MATCH = "match";
    private static final String SEVERAL_VALUES = "; ";
    private static final Set<String> PERSONS =
            Set.of("person", "persona", "pessoa", "personne", "individual", "natural");
    private static final Set<String> ORGANISATIONS = Set.of(
            "company",
            "organization",
            "organisation",
            "publicbody",
            "vessel",
            "organizacion",
            "empresa",
            "entreprise",
            "business");

    private final NameComparer names = new NameComparer();
    private final List<Issue> issues = new ArrayList<>();
    private long pairs;

    /**
     * Reads a table and writes its pairs with their scores. The stream is closed.
     *
     * @throws CommandFailure if the file is not there, is no table, or has no two columns of names
     */
    void write(Path file, OutputStream out) throws IOException {
        TableReading table = TableReading.of(file);
        NameColumns columns = new NameColumns();
        table.into(columns);
        Choice choice = columns.choose().orElseThrow(() -> noNames(file, columns));
        try (CsvWriter csv = new CsvWriter(out, CsvFormat.exact())) {
            csv.row(headings(choice));
            table.into(sink(choice, csv));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** Pairs that were scored. */
    long pairs() {
        return pairs;
    }

    /** What could not be scored or read. */
    List<Issue> issues() {
        return List.copyOf(issues);
    }

    private static CommandFailure noNames(Path file, NameColumns columns) {
        return new CommandFailure(
                "%s must have two columns of names, such as name1 and name2, name_a and name_b, left and right, or at least two columns of text; its columns are %s"
                        .formatted(file, String.join(", ", columns.names())));
    }

    /** A column of the table that is called as one of ours keeps its place and steps aside by name. */
    private static List<String> headings(Choice choice) {
        List<String> headings = new ArrayList<>();
        for (String column : choice.all()) {
            headings.add(column.equals(SCORE) || column.equals(MATCH) ? "input_" + column : column);
        }
        headings.add(SCORE);
        headings.add(MATCH);
        return headings;
    }

    private RecordSink sink(Choice choice, CsvWriter csv) {
        return new RecordSink() {
            @Override
            public void record(SourceRecord record) {
                try {
                    csv.row(row(record, choice));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }

            @Override
            public void issue(Issue issue) {
                issues.add(issue);
            }
        };
    }

    private List<String> row(SourceRecord record, Choice choice) {
        List<String> cells = new ArrayList<>();
        for (String column : choice.all()) {
            cells.add(String.join(SEVERAL_VALUES, record.fields().getOrDefault(column, List.of())));
        }
        Optional<NameComparison> comparison = compare(record, choice);
        cells.add(comparison.map(found -> Double.toString(found.score())).orElse(""));
        cells.add(comparison.map(found -> Boolean.toString(found.match())).orElse(""));
        return cells;
    }

    private Optional<NameComparison> compare(SourceRecord record, Choice choice) {
        for (String column : List.of(choice.first(), choice.second())) {
            if (record.first(column).isBlank()) {
                issues.add(new Issue(
                        record.position(), column, "name-missing", "a name on both sides", "none", record.raw()));
                return Optional.empty();
            }
        }
        pairs++;
        String first = record.first(choice.first());
        String second = record.first(choice.second());
        Optional<NameKind> kind = choice.kind().flatMap(column -> kind(record.first(column)));
        return Optional.of(kind.isPresent() ? names.compare(first, second, kind.get()) : names.compare(first, second));
    }

    /** Whose name a word of the table says it is; empty where it leaves that open. */
    private static Optional<NameKind> kind(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (PERSONS.contains(plain)) {
            return Optional.of(NameKind.PERSON);
        }
        return ORGANISATIONS.contains(plain) ? Optional.of(NameKind.ORGANISATION) : Optional.empty();
    }
}
