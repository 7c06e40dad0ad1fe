package org.manumit.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.template.RoleReader;
import org.manumit.analytics.text.template.SlotFilling;
import org.manumit.analytics.text.template.TemplateDescriber;
import org.manumit.analytics.text.template.TemplatePiece;
import org.manumit.analytics.text.template.TextGroupingResult;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** The folder that {@code manumit cluster} writes. */
final class ClusterFolder {

    private static final int BLOCK = 4096;

    private final Path folder;

    ClusterFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes clusters.csv, tokens.csv, templates.json, report.html, and issues.csv if there are any. */
    void write(TextFile texts, TextGroupingResult result, Path source) throws IOException {
        Files.createDirectories(folder);
        writeClusters(texts, result);
        @Nullable String[] roles = new String[texts.size()];
        List<GroupView> groups = groups(texts, result, roles);
        writeTokens(texts, result, roles);
        writeTemplates(groups);
        IssuesFile.writeOfOne(folder, texts.issues());
        new ClusterReport(folder.resolve("report.html"))
                .write(texts, groups, source.getFileName().toString());
    }

    private CsvWriter csv(String name) throws IOException {
        return new CsvWriter(Files.newOutputStream(folder.resolve(name)), CsvFormat.exact());
    }

    private void writeClusters(TextFile texts, TextGroupingResult result) throws IOException {
        try (CsvWriter csv = csv("clusters.csv")) {
            csv.row("id", "cluster");
            for (int text = 0; text < texts.size(); text++) {
                int group = result.groupOf(text);
                csv.row(texts.id(text), group < 0 ? "" : Integer.toString(group + 1));
            }
        }
    }

    private void writeTokens(TextFile texts, TextGroupingResult result, @Nullable String[] roles) throws IOException {
        IntStream.range(0, (roles.length + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            RoleReader reader = result.roles();
            for (int text = block * BLOCK; text < Math.min(roles.length, (block + 1) * BLOCK); text++) {
                String read = roles[text];
                roles[text] = read == null ? reader.read(text, texts.text(text)) : read;
            }
        });
        try (CsvWriter csv = csv("tokens.csv")) {
            csv.row("id", "mask");
            for (int text = 0; text < roles.length; text++) {
                csv.row(texts.id(text), roles[text]);
            }
        }
    }

    /** A group as it is shown: number as in clusters.csv, texts in the order of the file. */
    record GroupView(int number, int[] members, List<TemplatePiece> template) {}

    /** The largest first. Fills in the roles of the tokens of the texts that are in a group. */
    private static List<GroupView> groups(TextFile texts, TextGroupingResult result, @Nullable String[] roles) {
        int[][] members = new int[result.groups()][];
        int[] filled = new int[result.groups()];
        for (int text = 0; text < texts.size(); text++) {
            int group = result.groupOf(text);
            if (group >= 0) {
                members[group] = members[group] == null ? new int[result.sizeOf(group)] : members[group];
                members[group][filled[group]++] = text;
            }
        }
        return IntStream.range(0, members.length)
                .parallel()
                .mapToObj(group -> {
                    TemplateDescriber describer = result.describer();
                    List<TemplatePiece> template =
                            describer.describe(group, members[group], texts::text, (read, text) -> roles[text] = read);
                    return new GroupView(group + 1, members[group], template);
                })
                .sorted(Comparator.comparingInt((GroupView view) -> -view.members().length)
                        .thenComparingInt(GroupView::number))
                .toList();
    }

    private void writeTemplates(List<GroupView> groups) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("templates.json")));
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartArray();
            for (GroupView group : groups) {
                json.writeStartObject();
                json.writeNumberProperty("cluster", group.number());
                json.writeNumberProperty("texts", group.members().length);
                json.writeArrayPropertyStart("template");
                for (TemplatePiece piece : group.template()) {
                    writePiece(json, piece);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void writePiece(JsonGenerator json, TemplatePiece piece) {
        json.writeStartObject();
        if (piece.slot().isEmpty()) {
            json.writeStringProperty("words", piece.words());
        } else {
            json.writeStringProperty("slot", piece.slot().get().name());
            json.writeNumberProperty("texts", piece.texts());
            json.writeArrayPropertyStart("fillings");
            for (SlotFilling filling : piece.fillings()) {
                json.writeStartObject();
                json.writeStringProperty("text", filling.text());
                json.writeNumberProperty("texts", filling.texts());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
