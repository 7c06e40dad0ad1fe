package org.manumit.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A folder's {@code feeds.yaml}: which feeds its files belong to and under what authority they are held. A file that no
 * feed claims is not sent: a fact without a lawful basis does not enter.
 */
record FeedsFile(Path folder, List<FeedEntry> feeds, List<JsonNode> knownShared, JsonNode root) {

    static final String NAME = "feeds.yaml";

    /**
     * One feed as written.
     *
     * @param answers to what its tables leave open, by the id of the question
     */
    record FeedEntry(
            JsonNode definition,
            List<PathMatcher> files,
            @Nullable Path mapping,
            Map<String, String> answers) {

        String key() {
            return definition.path("key").asString();
        }

        boolean claims(Path relative) {
            return files.stream().anyMatch(pattern -> pattern.matches(relative));
        }
    }

    static FeedsFile read(Path folder, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("no " + file + ": it must name for each file the feed it belongs to, with owner, "
                    + "legal basis, purpose, marking, reliability and retention (docs/ingest.md shows one)");
        }
        JsonNode root;
        try {
            root = YAMLMapper.builder().build().readTree(Files.readString(file));
        } catch (IOException | JacksonException failure) {
            throw new CommandFailure(file + " is not readable as YAML: " + failure.getMessage(), failure);
        }
        List<FeedEntry> feeds = new ArrayList<>();
        root.path("feeds").forEach(feed -> feeds.add(entry(file, feed)));
        if (feeds.isEmpty()) {
            throw new CommandFailure(file + " lists no feeds: expected `feeds:` with at least one entry");
        }
        List<JsonNode> shared = new ArrayList<>();
        root.path("knownShared").forEach(shared::add);
        return new FeedsFile(folder, List.copyOf(feeds), List.copyOf(shared), root);
    }

    private static FeedEntry entry(Path file, JsonNode feed) {
        String key = feed.path("key").asString("");
        for (String field : List.of(
                "key",
                "name",
                "owner",
                "legalBasis",
                "purpose",
                "marking",
                "reliability",
                "retention",
                "kind",
                "files")) {
            if (feed.path(field).isMissingNode() || feed.path(field).isNull()) {
                throw new CommandFailure(file + ": feed " + (key.isEmpty() ? "(without key)" : key) + " has no `"
                        + field + "`; every feed states it");
            }
        }
        List<PathMatcher> patterns = new ArrayList<>();
        feed.path("files")
                .forEach(
                        pattern -> patterns.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern.asString())));
        JsonNode mapping = feed.path("mapping");
        Path mappingFile = mapping.isString() ? file.resolveSibling(mapping.asString()) : null;
        Map<String, String> answers = new LinkedHashMap<>();
        feed.path("answers")
                .properties()
                .forEach(
                        answer -> answers.put(answer.getKey(), answer.getValue().asString("")));
        return new FeedEntry(feed, List.copyOf(patterns), mappingFile, Map.copyOf(answers));
    }

    /** The feed that claims a file, if exactly one does. */
    Optional<FeedEntry> feedOf(Path file) {
        Path relative = folder.relativize(file);
        List<FeedEntry> claiming =
                feeds.stream().filter(feed -> feed.claims(relative)).toList();
        if (claiming.size() > 1) {
            throw new CommandFailure(relative + " is claimed by more than one feed: "
                    + claiming.stream().map(FeedEntry::key).toList());
        }
        return claiming.stream().findFirst();
    }

    /** All data files of the folder in name order; the feeds file and its mappings are not data. */
    List<Path> files() {
        List<Path> mappings = new ArrayList<>();
        feeds.forEach(feed -> {
            if (feed.mapping() != null) {
                mappings.add(feed.mapping().normalize());
            }
        });
        try (Stream<Path> walk = Files.walk(folder, 6)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(NAME))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !folder.relativize(file).startsWith("truth"))
                    .filter(file -> !mappings.contains(file.normalize()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new CommandFailure("the folder " + folder + " is not readable: " + failure.getMessage(), failure);
        }
    }

    /** A feed as the server takes it. */
    static Map<String, Object> input(JsonNode feed, long ownerAgencyId) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (String field : List.of("key", "name", "legalBasis", "purpose", "marking", "reliability", "retention")) {
            input.put(field, feed.path(field).asString());
        }
        input.put("ownerAgencyId", ownerAgencyId);
        input.put("credibility", feed.path("credibility").asInt(6));
        input.put("kind", feed.path("kind").asString().toUpperCase(Locale.ROOT));
        input.put("region", feed.path("region").asString(""));
        input.put("zone", feed.path("zone").asString("UTC"));
        input.put("language", feed.path("language").asString(""));
        if (feed.path("inquiry").isString()) {
            input.put("inquiry", feed.path("inquiry").asString());
        }
        return input;
    }
}
