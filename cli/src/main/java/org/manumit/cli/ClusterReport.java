package org.manumit.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.manumit.analytics.text.template.SlotFilling;
import org.manumit.analytics.text.template.SlotKind;
import org.manumit.analytics.text.template.TemplatePiece;
import org.manumit.cli.ClusterFolder.GroupView;

/** The page that {@code manumit cluster} writes for people: one file that needs nothing else and runs no script. */
final class ClusterReport {

    private static final int MOST_GROUPS = 500;
    private static final int MOST_FILLINGS = 8;
    private static final int MOST_TEXTS = 3;

    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #8886; --phone: #b9e2ff; --price: #ffe3a3; --number: #e5e0ff;
              --address: #c9f2d0; --words: #ffd6cf; }
            @media (prefers-color-scheme: dark) { :root { --phone: #0b4a6e; --price: #6b4e00; --number: #40367a;
              --address: #14532d; --words: #6e2b22; } }
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 0; }
            section { border-top: 1px solid var(--line); padding: 1rem 0; }
            p, td, summary { overflow-wrap: anywhere; } mark, td:first-child { white-space: nowrap; }
            mark { color: inherit; border-radius: .25rem; padding: 0 .3rem; }
            .PHONE { background: var(--phone); } .PRICE { background: var(--price); } .NUMBER { background: var(--number); }
            .ADDRESS { background: var(--address); } .WORDS { background: var(--words); }
            table { border-collapse: collapse; margin: .5rem 0; width: 100%; }
            th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; }
            """;

    private final Path path;

    ClusterReport(Path path) {
        this.path = path;
    }

    void write(TextFile texts, List<GroupView> groups, String source) throws IOException {
        ReportPage.write(path, "Texts of one template", STYLE, out -> {
            out.write(summary(texts, groups, source));
            for (GroupView group : groups.subList(0, Math.min(MOST_GROUPS, groups.size()))) {
                writeGroup(out, texts, group);
            }
        });
    }

    private static String summary(TextFile texts, List<GroupView> groups, String source) {
        int grouped = groups.stream().mapToInt(group -> group.members().length).sum();
        String shown = groups.size() > MOST_GROUPS
                ? "The largest %,d groups are shown; templates.json has all.".formatted(MOST_GROUPS)
                : groups.isEmpty() ? "No two texts share a template." : "";
        return String.format(
                Locale.ROOT,
                "<p>%s: %,d texts, of which %,d are in %,d groups; %,d rows could not be read. %s A group says that texts "
                        + "were written from one template, not who wrote them: templates are copied and sold.</p>\n",
                ReportPage.escape(source),
                texts.size(),
                grouped,
                groups.size(),
                texts.issues().size(),
                shown);
    }

    private static void writeGroup(Writer out, TextFile texts, GroupView group) throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "<section><h2 id=\"c%d\">Group %d: %,d texts</h2>\n<p>",
                group.number(),
                group.number(),
                group.members().length));
        int slot = 0;
        for (TemplatePiece piece : group.template()) {
            out.write(piece.slot().map(kind -> "").orElseGet(() -> ReportPage.escape(piece.words()) + " "));
            if (piece.slot().isPresent()) {
                slot++;
                String kind = piece.slot().get().name();
                out.write("<mark class=\"" + kind + "\">" + slot + " "
                        + word(piece.slot().get()) + "</mark> ");
            }
        }
        out.write("</p>\n");
        writeSlots(out, group);
        writeTexts(out, texts, group);
        out.write("</section>\n");
    }

    private static void writeSlots(Writer out, GroupView group) throws IOException {
        if (group.template().stream().noneMatch(piece -> piece.slot().isPresent())) {
            return;
        }
        out.write("<table><thead><tr><th scope=\"col\">Slot</th><th scope=\"col\">Texts</th>"
                + "<th scope=\"col\">Filled with</th></tr></thead><tbody>\n");
        int slot = 0;
        for (TemplatePiece piece : group.template()) {
            if (piece.slot().isPresent()) {
                slot++;
                out.write("<tr><td>" + slot + " " + word(piece.slot().get()) + "</td><td>" + piece.texts() + "</td><td>"
                        + fillings(piece.fillings()) + "</td></tr>\n");
            }
        }
        out.write("</tbody></table>\n");
    }

    private static String fillings(List<SlotFilling> fillings) {
        StringBuilder text = new StringBuilder();
        for (SlotFilling filling : fillings.subList(0, Math.min(MOST_FILLINGS, fillings.size()))) {
            text.append(text.isEmpty() ? "" : ", ").append(ReportPage.escape(filling.text()));
            text.append(filling.texts() > 1 ? " (" + filling.texts() + ")" : "");
        }
        return text + (fillings.size() > MOST_FILLINGS ? ", …" : "");
    }

    private static void writeTexts(Writer out, TextFile texts, GroupView group) throws IOException {
        out.write("<details><summary>Texts</summary>\n");
        for (int i = 0; i < Math.min(MOST_TEXTS, group.members().length); i++) {
            int text = group.members()[i];
            out.write("<p><bdi>" + ReportPage.escape(texts.id(text)) + "</bdi>: <bdi>"
                    + ReportPage.escape(texts.text(text)) + "</bdi></p>\n");
        }
        out.write("</details>\n");
    }

    private static String word(SlotKind kind) {
        return switch (kind) {
            case PHONE -> "telephone";
            case PRICE -> "price";
            case NUMBER -> "number";
            case ADDRESS -> "address";
            case WORDS -> "words";
        };
    }
}
