package org.manumit.server.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manumit.formats.Question;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.mapping.ColumnMapping;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Mapping;
import org.manumit.formats.mapping.Role;
import org.manumit.problem.Invalid;
import org.manumit.server.intake.SavedMapping;

/** Works answers into a mapping and into how a file is read. An answer is named by its question's code and column. */
final class Answers {

    private Answers() {}

    static String id(Question question) {
        return question.column() == null ? question.code() : question.code() + ":" + question.column();
    }

    /** Answers that concern how the file is read. */
    static ReadOptions applyTo(ReadOptions options, Map<String, String> answers) {
        ReadOptions read = options;
        try {
            if (answers.containsKey("charset")) {
                read = read.withCharset(answers.getOrDefault("charset", ""));
            }
            String delimiter = answers.getOrDefault("delimiter", "");
            if (!delimiter.isEmpty()) {
                read = read.withDelimiter(delimiter.equals("tab") ? '\t' : delimiter.charAt(0));
            }
            if (answers.containsKey("header-rows")) {
                read = read.withHeaderRows(Integer.parseInt(answers.getOrDefault("header-rows", "")));
            }
            if (answers.containsKey("sheet")) {
                read = read.withSheet(answers.get("sheet"));
            }
            if (answers.containsKey("merged-cells")) {
                read = read.withMergedCells(mergedCells(answers.getOrDefault("merged-cells", "")));
            }
            return read;
        } catch (IllegalArgumentException unusable) {
            throw new Invalid("intake", "answer-unusable");
        }
    }

    private static ReadOptions.MergedCells mergedCells(String answer) {
        return ReadOptions.MergedCells.valueOf(answer.toUpperCase(Locale.ROOT));
    }

    /** The mapping with all answers worked in. */
    static SavedMapping applyTo(SavedMapping saved, Map<String, String> answers) {
        Mapping mapping = saved.mapping();
        List<ColumnMapping> columns = new ArrayList<>();
        for (ColumnMapping column : mapping.columns()) {
            columns.add(column(column, answers));
        }
        String headerRows = answers.get("header-rows");
        String mergedCells = answers.get("merged-cells");
        Mapping answered = new Mapping(
                mapping.kind(),
                mapping.schema(),
                headerRows == null ? mapping.headerRows() : Integer.valueOf(headerRows),
                answers.getOrDefault("sheet", mapping.sheet()),
                mergedCells == null
                        ? mapping.mergedCells()
                        : mergedCells(mergedCells).name(),
                mapping.zone(),
                mapping.region(),
                mapping.language(),
                mapping.currency(),
                columns);
        SavedMapping worked = new SavedMapping(
                answered,
                answers.getOrDefault("charset", saved.charset()),
                answers.getOrDefault("delimiter", saved.delimiter()));
        try {
            worked.requireUsable();
            return worked;
        } catch (IllegalArgumentException unusable) {
            throw new Invalid("intake", "answer-unusable");
        }
    }

    private static ColumnMapping column(ColumnMapping column, Map<String, String> answers) {
        ColumnMapping answered = column;
        for (String code : List.of("day-or-month-first", "year-of-two-digits")) {
            String pattern = answers.get(code + ":" + column.column());
            if (pattern != null) {
                answered = answered.withPattern(pattern);
            }
        }
        String decimal = answers.get("decimal-sign:" + column.column());
        if (decimal != null) {
            answered = answered.withDecimal(decimal);
        }
        String zone = answers.get("time-zone:" + column.column());
        if (zone != null && !zone.isBlank()) {
            answered = answered.withZone(zone);
        }
        String origin = answers.get("time-origin:" + column.column());
        if (origin != null && !origin.equals("no-time")) {
            answered = ColumnMapping.of(column.column(), Role.TIME).withPattern(origin);
        }
        String system = answers.get("coordinate-system:" + column.column());
        if (system != null) {
            answered = system.equals("leave-out")
                    ? ColumnMapping.property(column.column(), column.column())
                    : answered.withPattern(system);
        }
        return answered;
    }

    /** The feed says what its records report; a table's own look does not overrule it. */
    static Mapping ofKind(Mapping mapping, Kind kind) {
        return new Mapping(
                kind,
                kind == Kind.RECORD ? mapping.schema() : null,
                mapping.headerRows(),
                mapping.sheet(),
                mapping.mergedCells(),
                mapping.zone(),
                mapping.region(),
                mapping.language(),
                mapping.currency(),
                mapping.columns());
    }
}
