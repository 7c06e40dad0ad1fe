package org.manumit.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps everything that a reader delivers. */
public final class Collected implements RecordSink {
    public final List<SourceRecord> records = new ArrayList<>();
    public final List<Issue> issues = new ArrayList<>();
    public List<String> columns = List.of();

    @Override
    public void columns(List<String> names) {
        columns = names;
    }

    @Override
    public void record(SourceRecord record) {
        records.add(record);
    }

    @Override
    public void issue(Issue issue) {
        issues.add(issue);
    }

    public List<String> codes() {
        return issues.stream().map(Issue::code).toList();
    }

    public List<Map<String, List<String>>> fields() {
        return records.stream().map(record -> Map.copyOf(record.fields())).toList();
    }

    public static Collected read(String format, byte[] content, ReadOptions options)
            throws IOException, RefusedFileException {
        return read(format, content, options, ReadLimits.defaults());
    }

    public static Collected read(String format, byte[] content, ReadOptions options, ReadLimits limits)
            throws IOException, RefusedFileException {
        Collected collected = new Collected();
        new Formats().reader(format).read(new ByteArrayInputStream(content), options, limits, collected);
        return collected;
    }

    public static Collected read(String format, String content) throws IOException, RefusedFileException {
        return read(format, content.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults());
    }
}
