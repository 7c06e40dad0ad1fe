package org.manumit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.manumit.analytics.text.template.TextCorpus;
import org.manumit.formats.Issue;
import org.manumit.formats.RecordSink;
import org.manumit.formats.SourceRecord;

/** The texts of one file with their ids, and what of it could not be read. */
final class TextFile {

    private static final int BLOCK = 8192;

    private final List<String> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final TextCorpus corpus = new TextCorpus();

    private TextFile() {}

    /**
     * Reads a file of any tabular format.
     *
     * @throws CommandFailure if the file is not there, cannot be read as a table or has no such columns
     */
    static TextFile read(Path path, String idColumn, String textColumn) {
        TextFile file = new TextFile();
        TableReading.of(path).into(file.sink(path, idColumn, textColumn));
        file.addBlock();
        return file;
    }

    private RecordSink sink(Path path, String idColumn, String textColumn) {
        return new RecordSink() {
            @Override
            public void columns(List<String> names) {
                for (String column : List.of(idColumn, textColumn)) {
                    if (!names.contains(column)) {
                        throw new CommandFailure("%s has no column '%s'; its columns are %s"
                                .formatted(path, column, String.join(", ", names)));
                    }
                }
            }

            @Override
            public void record(SourceRecord record) {
                take(record, idColumn, textColumn);
            }

            @Override
            public void issue(Issue issue) {
                issues.add(issue);
            }
        };
    }

    private void take(SourceRecord record, String idColumn, String textColumn) {
        String id = record.first(idColumn);
        if (id.isEmpty()) {
            issues.add(
                    new Issue(record.position(), idColumn, "id-missing", "an id for each text", "none", record.raw()));
            return;
        }
        ids.add(id);
        texts.add(record.first(textColumn));
        if (texts.size() - corpus.size() >= BLOCK) {
            addBlock();
        }
    }

    private void addBlock() {
        corpus.add(texts.subList(corpus.size(), texts.size()));
    }

    int size() {
        return ids.size();
    }

    String id(int text) {
        return ids.get(text);
    }

    String text(int text) {
        return texts.get(text);
    }

    List<Issue> issues() {
        return issues;
    }

    TextCorpus corpus() {
        return corpus;
    }
}
