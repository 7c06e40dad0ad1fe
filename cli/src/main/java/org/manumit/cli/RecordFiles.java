package org.manumit.cli;

import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.manumit.formats.Issue;
import org.manumit.formats.RecordSink;
import org.manumit.formats.SourceRecord;

/** The records of one or several tables, put under each other by the names of their columns, and what could not be read. */
final class RecordFiles {

    private static final String FIRST_COLUMN = "";

    private final String idColumn;
    private final List<String> ids = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, ObjectOpenHashSet<String>> seen = new LinkedHashMap<>();
    private final List<FileIssue> issues = new ArrayList<>();

    private RecordFiles(String idColumn) {
        this.idColumn = idColumn;
    }

    /** What is wrong with a row, and in which file. */
    record FileIssue(Path file, Issue issue) {}

    /**
     * Reads files of any tabular format. Ids that occur in more than one of them are told apart by the name of the file.
     *
     * @throws CommandFailure if a file is not there, cannot be read as a table or has no such column
     */
    static RecordFiles read(List<Path> paths, String idColumn) {
        RecordFiles files = new RecordFiles(idColumn);
        for (Path path : paths) {
            TableReading.of(path).into(files.new Sink(path));
        }
        return files;
    }

    /** The same, with the ids in the first column of each. */
    static RecordFiles read(List<Path> paths) {
        return read(paths, FIRST_COLUMN);
    }

    private final class Sink implements RecordSink {
        private final Path path;
        private final Set<String> mine = new HashSet<>();
        private Map<String, String> headers = Map.of();
        private String idHeader = idColumn;

        Sink(Path path) {
            this.path = path;
        }

        @Override
        public void columns(List<String> names) {
            headers = new LinkedHashMap<>();
            names.forEach(name -> headers.put(name.strip(), name));
            idHeader = idColumn.equals(FIRST_COLUMN) ? names.get(0).strip() : idColumn;
            if (!headers.containsKey(idHeader)) {
                throw new CommandFailure("%s has no column '%s'; its columns are %s"
                        .formatted(path, idHeader, String.join(", ", headers.keySet())));
            }
            for (String header : headers.keySet()) {
                if (!header.equals(idHeader)) {
                    columns.computeIfAbsent(header, name -> blank(size()));
                }
            }
        }

        @Override
        public void record(SourceRecord record) {
            String id = record.first(headers.getOrDefault(idHeader, idHeader)).strip();
            if (id.isEmpty() || !mine.add(id)) {
                String code = id.isEmpty() ? "id-missing" : "id-repeated";
                issue(new Issue(
                        record.position(), idHeader, code, "an id of its own for each record", id, record.raw()));
                return;
            }
            ids.add(unique(path, id));
            columns.forEach((name, values) -> {
                String header = headers.get(name);
                values.add(header == null ? "" : shared(name, record.first(header)));
            });
        }

        @Override
        public void issue(Issue issue) {
            issues.add(new FileIssue(path, issue));
        }
    }

    private String unique(Path path, String id) {
        String ofFile = path.getFileName() + ":" + id;
        return known.add(id) ? id : known.add(ofFile) ? ofFile : path + ":" + id;
    }

    private static List<String> blank(int count) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add("");
        }
        return values;
    }

    /** Values repeat: each is held once. */
    private String shared(String column, String value) {
        return seen.computeIfAbsent(column, name -> new ObjectOpenHashSet<>()).addOrGet(value);
    }

    /** Leaves rows out; what stays is numbered anew. */
    void leaveOut(IntPredicate which) {
        int[] kept = IntStream.range(0, size()).filter(which.negate()).toArray();
        columns.replaceAll((name, values) -> picked(values, kept));
        List<String> keptIds = picked(ids, kept);
        ids.clear();
        ids.addAll(keptIds);
    }

    private static List<String> picked(List<String> values, int[] kept) {
        return new ArrayList<>(IntStream.of(kept).mapToObj(values::get).toList());
    }

    int size() {
        return ids.size();
    }

    String id(int record) {
        return ids.get(record);
    }

    /** Names of the columns but that of the ids. */
    Set<String> columns() {
        return columns.keySet();
    }

    List<String> values(String column) {
        return columns.getOrDefault(column, List.of());
    }

    List<FileIssue> issues() {
        return issues;
    }
}
