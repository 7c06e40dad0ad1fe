package org.manumit.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.manumit.analytics.linkage.name.NamePart;
import org.manumit.analytics.linkage.screen.Assessment;
import org.manumit.analytics.linkage.screen.BearerName;
import org.manumit.analytics.linkage.screen.Evidence;
import org.manumit.analytics.linkage.screen.Grade;
import org.manumit.analytics.linkage.screen.Hit;
import org.manumit.analytics.linkage.screen.Screening;
import org.manumit.analytics.linkage.screen.ScreeningResult;

/** The page that {@code manumit screen} writes for people: one file that needs nothing else and runs no script. */
final class ScreenReport {

    private static final Map<Grade, Integer> MOST_SHOWN = Map.of(
            Grade.STRONG, 200, Grade.PROBABLE, 100, Grade.POSSIBLE, 60, Grade.NAME_ONLY, 40, Grade.CONTRADICTED, 20);

    private static final Map<Grade, String> MEANINGS = Map.of(
            Grade.STRONG, "The names agree and so does something that few share; or a document.",
            Grade.PROBABLE, "More speaks for it than against it.",
            Grade.POSSIBLE, "Something besides the name agrees, but no more than what many namesakes share.",
            Grade.NAME_ONLY, "The names agree. Nothing else does, mostly since nothing else is known.",
            Grade.CONTRADICTED, "Namesakes: these are no hits. What speaks against them outweighs all but the name.");

    private static final String STYLE = ReportPage.TABLES + """
            details { border-top: 1px solid var(--line); padding: .4rem 0; } summary { cursor: pointer; }
            summary, p { overflow-wrap: anywhere; } .note { border-left: .3rem solid var(--line); padding-left: .8rem; }
            """;

    private static final int MOST_NAMES_SHOWN = 12;

    private final Path path;

    ScreenReport(Path path) {
        this.path = path;
    }

    void write(ScreenedTable table, ListFiles lists, Screening screening, ScreeningResult result) throws IOException {
        ReportPage.write(path, "Records that lists may speak of", STYLE, out -> {
            out.write(summary(table, lists, result));
            writeColumns(out, table);
            for (Grade grade : Grade.values()) {
                writeGrade(out, grade, table, lists, screening, result);
            }
        });
    }

    private static String summary(ScreenedTable table, ListFiles lists, ScreeningResult result) {
        Set<String> names = new LinkedHashSet<>();
        lists.entities().forEach(entity -> names.add(entity.list()));
        return String.format(
                Locale.ROOT,
                "<p class=\"note\"><strong>A hit is a question for a person, never a verdict.</strong> Many people bear one"
                        + " name. Before anything is done, somebody must look at the record, the list and its source, and at"
                        + " what speaks against it. Scores order hits; they were not checked against outcomes.</p>\n"
                        + "<p>%,d records against %,d listed persons, bodies, ships and vehicles (%s): %s. %,d rows or lines"
                        + " could not be read. %,d pairs of names were compared; %s.</p>\n",
                table.records().size(),
                lists.entities().size(),
                ReportPage.escape(String.join(", ", names)),
                ScreenCommand.counts(result),
                table.records().issues().size() + lists.issues().size(),
                result.compared(),
                ScreenCommand.leftOut(result));
    }

    private static void writeColumns(Writer out, ScreenedTable table) throws IOException {
        out.write(
                "<details><summary>What the columns were taken for</summary>\n<div class=\"scroll\"><table><thead><tr>"
                        + "<th scope=\"col\">Column</th><th scope=\"col\">Role</th></tr></thead><tbody>\n");
        for (Map.Entry<String, ScreenRole> column : table.roles().entrySet()) {
            String role = column.getValue() == ScreenRole.NONE
                    ? "left out"
                    : column.getValue().word().replace('_', ' ');
            out.write("<tr><td>" + ReportPage.escape(column.getKey()) + "</td><td>" + role + "</td></tr>\n");
        }
        out.write("</tbody></table></div></details>\n");
    }

    private static void writeGrade(
            Writer out, Grade grade, ScreenedTable table, ListFiles lists, Screening screening, ScreeningResult result)
            throws IOException {
        List<Hit> hits =
                result.hits().stream().filter(hit -> hit.grade() == grade).toList();
        int most = MOST_SHOWN.getOrDefault(grade, 0);
        String more = hits.size() > most
                ? String.format(
                        Locale.ROOT,
                        " The first %d of %,d are shown; %s has all.",
                        most,
                        hits.size(),
                        grade == Grade.CONTRADICTED ? "contradicted.csv" : "hits.csv")
                : "";
        String title = ScreenCommand.word(grade).replace('-', ' ');
        out.write("<h2>" + title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) + "</h2>\n<p>"
                + MEANINGS.get(grade) + (hits.isEmpty() ? " There are none." : more) + "</p>\n");
        for (Hit hit : hits.subList(0, Math.min(most, hits.size()))) {
            writeHit(out, hit, table, lists.entities().get(hit.listed()), screening.explain(hit));
        }
    }

    private static void writeHit(Writer out, Hit hit, ScreenedTable table, ListedEntity entity, Assessment found)
            throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "<details%s><summary><bdi>%s</bdi> and <bdi>%s</bdi>: %.4f, %+.1f bits</summary>\n",
                hit.grade() == Grade.STRONG ? " open" : "",
                ReportPage.escape(table.records().id(hit.record())),
                ReportPage.escape(ScreenFolder.name(entity, hit)),
                hit.score(),
                ReportPage.tenths(hit.bits())));
        writeEntity(out, entity);
        out.write("<div class=\"scroll\"><table><thead><tr><th scope=\"col\">What</th><th scope=\"col\">Record</th>"
                + "<th scope=\"col\">List</th><th scope=\"col\" class=\"n\">Bits</th><th scope=\"col\">For or against</th></tr>"
                + "</thead><tbody>\n");
        row(out, "Before looking", "", "", Assessment.PRIOR_BITS);
        for (Evidence one : found.evidence()) {
            row(out, title(one), one.record(), one.listed(), one.bits());
        }
        row(out, "Together", "", "", hit.bits());
        out.write("</tbody></table></div>\n");
        writeWords(out, found.nameParts());
        out.write("</details>\n");
    }

    private static void writeEntity(Writer out, ListedEntity entity) throws IOException {
        List<String> names =
                entity.profile().names().stream().map(BearerName::text).toList();
        out.write("<p>" + text(entity.schema()) + " " + text(entity.id()) + " of " + text(entity.list())
                + listing("Names", names.subList(0, Math.min(MOST_NAMES_SHOWN, names.size())))
                + (names.size() > MOST_NAMES_SHOWN ? " and " + (names.size() - MOST_NAMES_SHOWN) + " more" : "")
                + listing("Topics", entity.topics())
                + listing("Programmes", entity.programs())
                + listing("Data sets", entity.datasets()) + "</p>\n");
    }

    private static String listing(String title, List<String> values) {
        return values.isEmpty() ? "" : ". " + title + ": " + text(String.join(" · ", values));
    }

    private static void writeWords(Writer out, List<NamePart> parts) throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        out.write("<p>Names by words: ");
        String between = "";
        for (NamePart part : parts) {
            out.write(between + text(String.join(" ", part.a()))
                    + (part.a().isEmpty() || part.b().isEmpty() ? "" : " / ")
                    + text(String.join(" ", part.b())) + " "
                    + part.agreement()
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', ' ')
                            .replace("only in a", "only in the record")
                            .replace("only in b", "only on the list")
                    + String.format(Locale.ROOT, " (%+.1f)", ReportPage.tenths(part.bits())));
            between = ", ";
        }
        out.write(".</p>\n");
    }

    private static String text(String value) {
        return value.isEmpty() ? "" : "<bdi>" + ReportPage.escape(value) + "</bdi>";
    }

    private static void row(Writer out, String what, String record, String listed, double bits) throws IOException {
        out.write("<tr><td>" + what + "</td><td>" + text(record) + "</td><td>" + text(listed) + "</td>"
                + ReportPage.bits(bits) + "</tr>\n");
    }

    private static String title(Evidence one) {
        return switch (one.respect()) {
            case NAME_FORM -> "only a " + one.finding().replace('-', ' ');
            case BIRTH -> "birth or founding: " + one.finding().replace('-', ' ');
            default -> one.finding().replace('-', ' ');
        };
    }

    /** Evidence in words, with the values. */
    static String sentence(Evidence one) {
        boolean same = one.record().equals(one.listed()) || one.listed().isEmpty();
        String values = same ? one.record() : one.record() + " / " + one.listed();
        return one.respect() == Evidence.Respect.NAME_FORM ? title(one) : title(one) + " " + values;
    }
}
