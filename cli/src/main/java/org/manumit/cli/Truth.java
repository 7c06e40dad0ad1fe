package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What really happened in a synthetic world: which records belong to which operation or look-alike. */
record Truth(List<Story> operations, List<Story> lookalikes, Map<RecordKey, Story> byRecord) {

    /** An operation ({@code form} as the world names it) or a look-alike ({@code form} is its kind). */
    record Story(String id, String form, int records) {}

    /** How many records of a story each feed holds, by feed. */
    Map<String, Long> feeds(Story story) {
        return byRecord.entrySet().stream()
                .filter(entry -> entry.getValue().equals(story))
                .collect(Collectors.groupingBy(entry -> entry.getKey().feed(), TreeMap::new, Collectors.counting()));
    }

    /** A record as its source names it. */
    record RecordKey(String feed, String sourceId) {}

    static Truth read(Path file) {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(Files.readString(file));
        } catch (IOException failure) {
            throw new CommandFailure("the truth of the world is not readable: " + failure.getMessage(), failure);
        }
        Map<RecordKey, Story> byRecord = new HashMap<>();
        List<Story> operations = stories(root.path("operations"), "form", byRecord);
        List<Story> lookalikes = stories(root.path("lookalikes"), "kind", byRecord);
        return new Truth(operations, lookalikes, Map.copyOf(byRecord));
    }

    private static List<Story> stories(JsonNode list, String form, Map<RecordKey, Story> byRecord) {
        List<Story> stories = new ArrayList<>();
        for (JsonNode node : list) {
            JsonNode records = node.path("records");
            Story story = new Story(node.path("id").asString(), node.path(form).asString(), records.size());
            stories.add(story);
            for (JsonNode record : records) {
                byRecord.put(
                        new RecordKey(
                                record.path("feed").asString(),
                                record.path("sourceId").asString()),
                        story);
            }
        }
        return List.copyOf(stories);
    }
}
