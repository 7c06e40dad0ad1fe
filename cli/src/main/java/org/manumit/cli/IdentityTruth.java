package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.manumit.cli.Truth.RecordKey;
import org.manumit.server.resolution.LinkedGroup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is who in a synthetic world.
 *
 * @param identities of whom each record of a register or list speaks, in the order of the file
 * @param takenForOne persons or firms that are several and look like one
 */
record IdentityTruth(Map<RecordKey, String> identities, List<Alike> takenForOne) {

    /** Several who look like one, and why. */
    record Alike(String kind, Set<String> identities) {}

    /** Whether the records of persons or those of firms are meant. */
    enum Kind {
        PERSONS("person-", LinkedGroup.PERSONS),
        FIRMS("firm-", LinkedGroup.FIRMS);

        private final String prefix;
        private final LinkedGroup group;

        Kind(String prefix, LinkedGroup group) {
            this.prefix = prefix;
            this.group = group;
        }

        /** As whom the server compares them. */
        LinkedGroup group() {
            return group;
        }

        boolean is(String identity) {
            return identity.startsWith(prefix);
        }
    }

    /** @param world folder that {@code manumit world} wrote */
    static IdentityTruth read(Path world) {
        Path truth = world.resolve("truth");
        try {
            Map<RecordKey, String> identities = new LinkedHashMap<>();
            for (String line : Files.readAllLines(truth.resolve("identities.csv"))) {
                String[] cells = line.split(",", -1);
                identities.put(new RecordKey(cells[0], cells[1]), cells[2]);
            }
            identities.remove(new RecordKey("feed", "sourceId"));
            List<Alike> alike = new ArrayList<>();
            JsonNode root =
                    JsonMapper.shared().readTree(truth.resolve("truth.json").toFile());
            for (JsonNode group : root.path("takenForOne")) {
                Set<String> members = new TreeSet<>();
                group.path("identities").forEach(member -> members.add(member.asString()));
                alike.add(new Alike(group.path("kind").asString(), members));
            }
            return new IdentityTruth(identities, alike);
        } catch (IOException failure) {
            throw new CommandFailure(
                    "%s is no world whose truth tells who is who: %s".formatted(world, failure.getMessage()), failure);
        }
    }

    /** Records of persons or of firms. */
    List<RecordKey> records(Kind kind) {
        return identities.entrySet().stream()
                .filter(entry -> kind.is(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    String identity(RecordKey record) {
        return identities.getOrDefault(record, "");
    }

    /** Feeds whose records speak of persons or firms. */
    Set<String> feeds() {
        return identities.keySet().stream().map(RecordKey::feed).collect(Collectors.toCollection(TreeSet::new));
    }
}
