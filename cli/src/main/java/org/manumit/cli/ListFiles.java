package org.manumit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;
import org.manumit.analytics.linkage.screen.BearerKind;
import org.manumit.analytics.linkage.screen.Identifier;
import org.manumit.formats.Formats;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.ftm.FtmEntity;
import org.manumit.formats.ftm.FtmModel;
import org.manumit.formats.ftm.FtmSchema;

/**
 * The entries of lists in FollowTheMoney: persons, bodies, ships and vehicles, with the sanctions and documents that the same
 * file links to them. Other links and things are passed over and counted.
 */
final class ListFiles {

    private final ListedProfile profiles = new ListedProfile();
    private final List<ListedEntity> entities = new ArrayList<>();
    private final List<RecordFiles.FileIssue> issues = new ArrayList<>();
    private long passedOver;

    private ListFiles() {}

    /** @throws CommandFailure if a list is not there, is no FollowTheMoney or lists nobody */
    static ListFiles read(List<Path> paths) {
        ListFiles lists = new ListFiles();
        for (Path path : paths) {
            lists.read(path);
        }
        return lists;
    }

    List<ListedEntity> entities() {
        return entities;
    }

    List<RecordFiles.FileIssue> issues() {
        return issues;
    }

    /** Entities that are neither targets nor tell anything of one. */
    long passedOver() {
        return passedOver;
    }

    private void read(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new CommandFailure(path + " must be a list that can be read");
        }
        Sink sink = new Sink(path);
        try (InputStream in = Files.newInputStream(path)) {
            new Formats().reader("ftm").read(in, ReadOptions.defaults(), ReadLimits.defaults(), sink);
        } catch (RefusedFileException refused) {
            throw TableReading.refusal(path, refused);
        } catch (IOException failed) {
            throw TableReading.failure(path, failed);
        }
        if (sink.lines == 0) {
            throw new CommandFailure(path + " is empty: a list must have one FollowTheMoney entity a line");
        }
        if (sink.known == 0) {
            throw new CommandFailure(path + " is no FollowTheMoney list: none of its " + sink.lines
                    + " lines is a JSON object with an id and a schema such as Person or Company");
        }
        if (sink.targets.isEmpty()) {
            throw new CommandFailure(path + " lists nobody: none of its " + sink.known
                    + " entities is a person, company, organisation or vessel");
        }
        sink.finish();
    }

    /** An entry as it was read, before what links to it is known. */
    private record Target(FtmEntity entity, BearerKind kind, String caption) {}

    /** Takes the lines of one list; what links to an entry may stand before or behind it. */
    private final class Sink implements RecordSink {
        private final Path path;
        private final FtmModel model = FtmModel.standard();
        private final Set<String> ids = new HashSet<>();
        private final List<Target> targets = new ArrayList<>();
        private final Map<String, Set<String>> programs = new HashMap<>();
        private final Map<String, List<Identifier>> documents = new HashMap<>();
        private long lines;
        private long known;

        Sink(Path path) {
            this.path = path;
        }

        @Override
        public void record(SourceRecord line) {
            lines++;
            FtmEntity entity = FtmEntity.of(line);
            Optional<FtmSchema> schema = model.find(entity.schema());
            if (entity.id().isEmpty()) {
                report(line, "id", "id-missing", "an id", "");
            } else if (schema.isEmpty()) {
                report(line, "schema", "schema-unknown", "a schema of FollowTheMoney 3.8", entity.schema());
            } else {
                known++;
                take(line, entity, schema.get());
            }
        }

        private void take(SourceRecord line, FtmEntity entity, FtmSchema schema) {
            Optional<BearerKind> kind = BearerWords.ofSchema(schema);
            if (kind.isPresent()) {
                if (!ids.add(entity.id())) {
                    report(line, "id", "id-repeated", "an id of its own for each entity", entity.id());
                } else {
                    targets.add(new Target(entity, kind.get(), line.first("caption")));
                }
            } else if (schema.isA("Sanction")) {
                entity.values("entity")
                        .forEach(target -> programs.computeIfAbsent(target, none -> new LinkedHashSet<>())
                                .addAll(ofSanction(entity, "")));
            } else if (schema.isA("Identification")) {
                entity.values("holder")
                        .forEach(holder -> documents
                                .computeIfAbsent(holder, none -> new ArrayList<>())
                                .addAll(profiles.documents(entity, schema.isA("Passport"))));
            } else {
                passedOver++;
            }
        }

        private void report(SourceRecord line, String field, String code, String expected, String found) {
            issue(new Issue(line.position(), field, code, expected, found, ""));
        }

        @Override
        public void issue(Issue issue) {
            lines += issue.field().isEmpty() ? 1 : 0;
            issues.add(new RecordFiles.FileIssue(path, issue));
        }

        /** Puts together what was read. */
        void finish() {
            Map<String, String> days = days();
            for (Target target : targets) {
                FtmEntity entity = target.entity();
                Set<String> ofEntity = new LinkedHashSet<>(entity.values("programId"));
                ofEntity.addAll(entity.values("program"));
                ofEntity.addAll(ofSanction(entity, "sanctionEntities.properties."));
                ofEntity.addAll(programs.getOrDefault(entity.id(), Set.of()));
                List<String> names = entity.values("name");
                String caption = !target.caption().isEmpty() ? target.caption() : names.isEmpty() ? "" : names.get(0);
                entities.add(new ListedEntity(
                        entity.id(),
                        String.valueOf(path.getFileName()),
                        entity.schema(),
                        caption,
                        entity.values("topics"),
                        List.copyOf(ofEntity),
                        entity.datasets(),
                        profiles.of(
                                entity,
                                target.kind(),
                                documents.getOrDefault(entity.id(), List.of()),
                                day -> days.getOrDefault(day, ""))));
            }
        }

        private static List<String> ofSanction(FtmEntity entity, String prefix) {
            return Stream.of("programId", "program", "authority")
                    .flatMap(property -> entity.values(prefix + property).stream())
                    .toList();
        }

        /** All days of the list in the form in which they are compared: how it writes them shows in all of them. */
        private Map<String, String> days() {
            List<String> raw = targets.stream()
                    .flatMap(target -> ListedProfile.days(target.entity()))
                    .distinct()
                    .toList();
            Field field = Field.of("days", FieldRole.DATE, raw);
            Map<String, String> read = new HashMap<>();
            for (int row = 0; row < raw.size(); row++) {
                if (field.value(row) != Field.MISSING) {
                    read.put(raw.get(row), field.text(field.value(row)));
                }
            }
            return read;
        }
    }
}
