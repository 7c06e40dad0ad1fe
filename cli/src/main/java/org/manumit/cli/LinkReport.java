package org.manumit.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;
import org.manumit.analytics.linkage.record.LearnedWeight;
import org.manumit.analytics.linkage.record.RecordLinkageResult;
import org.manumit.analytics.linkage.record.WaterfallStep;

/** The page that {@code manumit link} writes for people: one file that needs nothing else and runs no script. */
final class LinkReport {

    private static final int MOST_PAIRS = 40;
    /** Levels that hardly any pair has, of one or of two, are left out of the table. */
    private static final double LEAST_SHARE = 5e-4;

    private final Path path;

    LinkReport(Path path) {
        this.path = path;
    }

    void write(RecordFiles records, List<Field> fields, RecordLinkageResult result, List<Path> sources)
            throws IOException {
        ReportPage.write(path, "Records of one person or firm", ReportPage.TABLES, out -> {
            out.write(summary(records, result, sources));
            writeColumns(out, fields);
            writePairs(
                    out,
                    "Hardest pairs",
                    "Nearest to even odds, with which side they fell.",
                    hardest(result),
                    records,
                    fields,
                    result);
            writePairs(
                    out,
                    "Pairs that were kept apart",
                    "They look alike, but other records of theirs speak against it.",
                    keptApart(result),
                    records,
                    fields,
                    result);
            writePairs(
                    out, "Surest pairs", "The rarest agreement comes first.", surest(result), records, fields, result);
            writeWeights(out, result.weights());
        });
    }

    private static String summary(RecordFiles records, RecordLinkageResult result, List<Path> sources) {
        String names = String.join(
                ", ",
                sources.stream()
                        .map(source -> String.valueOf(source.getFileName()))
                        .toList());
        return String.format(
                Locale.ROOT,
                "<p>%s: %,d records of %,d persons or firms; %,d rows could not be read. %,d pairs were compared; before "
                        + "they were looked at, two records were of one with odds of %.1f bits. Of the pairs that ended "
                        + "together, %.1f %% shared a key by which they were compared; %,d pairs in very common "
                        + "combinations were met by none.</p>\n<p>A link is a question, not a finding: namesakes exist. "
                        + "Probabilities rest on what these records have in common with each other, and were not checked "
                        + "against any truth.</p>\n",
                ReportPage.escape(names),
                records.size(),
                result.entities(),
                records.issues().size(),
                result.compared(),
                result.priorBits(),
                100 * result.candidateRecall(),
                result.pairsLeftOut());
    }

    private static void writeColumns(Writer out, List<Field> fields) throws IOException {
        out.write(
                "<h2>What the columns were taken for</h2>\n<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Column"
                        + "</th><th scope=\"col\">Role</th><th scope=\"col\" class=\"n\">Records with a value</th>"
                        + "<th scope=\"col\" class=\"n\">Different values</th></tr></thead><tbody>\n");
        for (Field field : fields) {
            String role = field.role() == FieldRole.NONE
                    ? "left out"
                    : LinkCommand.name(field.role()).replace('_', ' ');
            out.write(String.format(
                    Locale.ROOT,
                    "<tr><td>%s</td><td>%s</td><td class=\"n\">%,d</td><td class=\"n\">%,d</td></tr>\n",
                    ReportPage.escape(field.name()),
                    role,
                    field.present(),
                    field.distinct()));
        }
        out.write("</tbody></table></div>\n");
    }

    private static List<Integer> hardest(RecordLinkageResult result) {
        return first(result, pair -> true, pair -> Math.abs(result.probability(pair) - 0.5));
    }

    private static List<Integer> keptApart(RecordLinkageResult result) {
        return first(
                result,
                pair -> result.probability(pair) > 0.5
                        && result.entityOf(result.first(pair)) != result.entityOf(result.second(pair)),
                pair -> -result.bits(pair));
    }

    private static List<Integer> surest(RecordLinkageResult result) {
        return first(result, pair -> result.probability(pair) > 0.5, pair -> -result.bits(pair));
    }

    private static List<Integer> first(RecordLinkageResult result, IntPredicate which, IntToDoubleFunction by) {
        Comparator<Integer> order =
                Comparator.<Integer>comparingDouble(by::applyAsDouble).thenComparing(pair -> pair);
        PriorityQueue<Integer> first = new PriorityQueue<>(order.reversed());
        IntStream.range(0, result.pairs()).filter(which).forEach(pair -> {
            if (first.size() < MOST_PAIRS) {
                first.add(pair);
            } else if (by.applyAsDouble(pair) < by.applyAsDouble(first.element())) {
                first.remove();
                first.add(pair);
            }
        });
        return first.stream().sorted(order).toList();
    }

    private static void writePairs(
            Writer out,
            String title,
            String note,
            List<Integer> pairs,
            RecordFiles records,
            List<Field> fields,
            RecordLinkageResult result)
            throws IOException {
        out.write("<h2>" + title + "</h2>\n<p>" + (pairs.isEmpty() ? "There are none." : note) + "</p>\n");
        for (int pair : pairs) {
            writePair(out, records, fields, result, pair);
        }
    }

    private static void writePair(
            Writer out, RecordFiles records, List<Field> fields, RecordLinkageResult result, int pair)
            throws IOException {
        int a = result.first(pair);
        int b = result.second(pair);
        boolean together = result.entityOf(a) == result.entityOf(b);
        out.write(String.format(
                Locale.ROOT,
                "<details><summary><bdi>%s</bdi> and <bdi>%s</bdi>: %.1f %%, %.1f bits, %s</summary>\n<div class=\"scroll\"><table>"
                        + "<thead><tr><th scope=\"col\">Columns</th><th scope=\"col\">One</th><th scope=\"col\">Other</th>"
                        + "<th scope=\"col\">Agreement</th><th scope=\"col\" class=\"n\">Bits</th><th scope=\"col\">For or against</th>"
                        + "</tr></thead><tbody>\n",
                ReportPage.escape(records.id(a)),
                ReportPage.escape(records.id(b)),
                100 * result.probability(pair),
                ReportPage.tenths(result.bits(pair)),
                together ? "together" : "apart"));
        row(out, "Before looking", "", "", "", result.priorBits());
        for (WaterfallStep step : result.waterfall(a, b)) {
            boolean lookalikes = step.agreement().equals(WaterfallStep.LOOKALIKES);
            row(
                    out,
                    lookalikes ? "Look-alikes" : ReportPage.escape(String.join(", ", step.columns())),
                    values(records, step.columns(), a),
                    values(records, step.columns(), b),
                    lookalikes
                            ? "two of one house, family or group, or of one country and surname, agree so too"
                            : ReportPage.escape(step.agreement().replace('-', ' '))
                                    + rarity(step.rarity())
                                    + given(step.given()),
                    step.bits() + step.rarity());
        }
        row(out, "Together", "", "", "", result.bits(pair));
        out.write("</tbody></table></div></details>\n");
    }

    /** Columns whose agreement was counted already, as far as this one follows from it. */
    private static String given(List<String> columns) {
        return columns.isEmpty() ? "" : ", given " + ReportPage.escape(String.join(", ", columns));
    }

    private static String rarity(double bits) {
        return Math.abs(bits) < 0.5 ? "" : bits > 0 ? ", rare value" : ", common value";
    }

    private static String values(RecordFiles records, List<String> columns, int record) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            String value = records.values(column).get(record).strip();
            if (!value.isEmpty() && values.stream().noneMatch(before -> before.contains(value))) {
                values.add(value);
            }
        }
        return "<bdi>" + ReportPage.escape(String.join(" · ", values)) + "</bdi>";
    }

    private static void row(Writer out, String columns, String one, String other, String agreement, double bits)
            throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td>%s</tr>\n",
                columns,
                one,
                other,
                agreement,
                ReportPage.bits(bits)));
    }

    private static void writeWeights(Writer out, List<LearnedWeight> weights) throws IOException {
        out.write("<h2>What each agreement is worth</h2>\n<p>Learned from these records, without labels.</p>\n"
                + "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Columns</th><th scope=\"col\">Agreement</th>"
                + "<th scope=\"col\" class=\"n\">Records of one</th><th scope=\"col\" class=\"n\">Of two</th>"
                + "<th scope=\"col\" class=\"n\">Bits</th></tr></thead><tbody>\n");
        for (LearnedWeight weight : weights) {
            if (weight.matching() >= LEAST_SHARE || weight.random() >= LEAST_SHARE) {
                out.write(String.format(
                        Locale.ROOT,
                        "<tr><td>%s</td><td>%s</td><td class=\"n\">%.2f %%</td><td class=\"n\">%.4f %%</td>"
                                + "<td class=\"n\">%+.1f</td></tr>\n",
                        ReportPage.escape(String.join(", ", weight.columns())),
                        weight.agreement().replace('-', ' '),
                        100 * weight.matching(),
                        100 * weight.random(),
                        weight.bits()));
            }
        }
        out.write("</tbody></table></div>\n");
    }
}
