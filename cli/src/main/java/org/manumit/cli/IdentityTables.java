package org.manumit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.manumit.analytics.linkage.field.FieldRole;
import org.manumit.cli.IdentityTruth.Kind;
import org.manumit.cli.Truth.RecordKey;
import org.manumit.formats.Formats;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.ftm.FtmEntity;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;

/** The persons and the firms of a world's registers and lists as two tables, as {@code manumit link} reads them. */
final class IdentityTables {

    static final String ID = "id";

    private final IdentityTruth truth;
    private final Map<Kind, Map<RecordKey, FtmEntity>> entities = new EnumMap<>(Kind.class);

    private IdentityTables(IdentityTruth truth) {
        this.truth = truth;
        for (Kind kind : Kind.values()) {
            entities.put(kind, new LinkedHashMap<>());
        }
    }

    /** @throws CommandFailure if the folder is no world or a record is missing that its truth names */
    static IdentityTables read(Path world, IdentityTruth truth) {
        IdentityTables tables = new IdentityTables(truth);
        FeedsFile feeds = FeedsFile.read(world, world.resolve(FeedsFile.NAME));
        Set<String> wanted = truth.feeds();
        for (Path file : feeds.files()) {
            feeds.feedOf(file)
                    .map(FeedsFile.FeedEntry::key)
                    .filter(wanted::contains)
                    .ifPresent(feed -> tables.read(file, feed));
        }
        int found = tables.entities.values().stream().mapToInt(Map::size).sum();
        if (found != truth.identities().size()) {
            throw new CommandFailure("%s holds %d of the %d records that its truth names"
                    .formatted(world, found, truth.identities().size()));
        }
        return tables;
    }

    private void read(Path file, String feed) {
        try (InputStream in = Files.newInputStream(file)) {
            new Formats().reader("ftm").read(in, ReadOptions.defaults(), ReadLimits.defaults(), new RecordSink() {
                @Override
                public void record(SourceRecord line) {
                    take(feed, FtmEntity.of(line));
                }

                @Override
                public void issue(Issue issue) {
                    throw new CommandFailure("a register of the world is not sound: " + issue);
                }
            });
        } catch (RefusedFileException refused) {
            throw TableReading.refusal(file, refused);
        } catch (IOException failed) {
            throw TableReading.failure(file, failed);
        }
    }

    private void take(String feed, FtmEntity entity) {
        RecordKey key = new RecordKey(feed, entity.id());
        String identity = truth.identity(key);
        entities.forEach((kind, records) -> {
            if (kind.is(identity)) {
                records.put(key, entity);
            }
        });
    }

    /** Of each column that the server compares too and some record has, what it says; the name first. */
    Map<String, FieldRole> roles(Kind kind) {
        Set<String> present = new HashSet<>();
        records(kind)
                .values()
                .forEach(entity -> present.addAll(entity.properties().keySet()));
        Map<String, FieldRole> roles = new LinkedHashMap<>();
        Stream.concat(Stream.of("name"), kind.group().properties().stream())
                .filter(present::contains)
                .forEach(property -> roles.put(property, kind.group().role(property)));
        return roles;
    }

    private Map<RecordKey, FtmEntity> records(Kind kind) {
        return entities.getOrDefault(kind, Map.of());
    }

    /** The records in the order of the table's rows. */
    List<RecordKey> keys(Kind kind) {
        return List.copyOf(records(kind).keySet());
    }

    FtmEntity entity(Kind kind, RecordKey key) {
        FtmEntity entity = records(kind).get(key);
        if (entity == null) {
            throw new IllegalArgumentException("the record must be one of the " + kind);
        }
        return entity;
    }

    /** Writes a table: an id, and the first value of each property. */
    void write(Kind kind, Path file) throws IOException {
        List<String> columns = List.copyOf(roles(kind).keySet());
        try (CsvWriter csv = new CsvWriter(Files.newOutputStream(file), CsvFormat.exact())) {
            List<String> row = new ArrayList<>(List.of(ID));
            row.addAll(columns);
            csv.row(row.toArray(String[]::new));
            for (Map.Entry<RecordKey, FtmEntity> record : records(kind).entrySet()) {
                row.clear();
                row.add(record.getKey().feed() + ":" + record.getKey().sourceId());
                columns.forEach(column -> row.add(
                        record.getValue().values(column).stream().findFirst().orElse("")));
                csv.row(row.toArray(String[]::new));
            }
        }
    }
}
