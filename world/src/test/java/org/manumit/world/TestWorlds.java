package org.manumit.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Worlds for tests and what is read from them. */
final class TestWorlds {
    private TestWorlds() {}

    static Path write(Path folder, WorldSize size, long seed, boolean heldOut) throws IOException {
        World.write(folder, new WorldParameters(size, seed, heldOut));
        return folder;
    }

    /** Many scenes in little noise. */
    static Path crowded(Path folder, long records, int rounds) throws IOException {
        World.write(folder, new WorldParameters(WorldSize.SMALL, 11, false), records, rounds, 2);
        return folder;
    }

    static JsonNode truth(Path folder) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("truth").resolve("truth.json")));
    }

    /** Source ids of a feed that belong to operations ({@code operations}) or look-alikes ({@code lookalikes}). */
    static Set<String> ids(JsonNode truth, String kind, String feed) {
        Set<String> ids = new HashSet<>();
        for (JsonNode scene : truth.path(kind)) {
            for (JsonNode record : scene.path("records")) {
                if (record.path("feed").asString().equals(feed)) {
                    ids.add(record.path("sourceId").asString());
                }
            }
        }
        return ids;
    }

    static List<JsonNode> jsonLines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    /** Bytes of every file by its path within the folder. */
    static TreeMap<String, byte[]> bytes(Path folder) throws IOException {
        TreeMap<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }
}
