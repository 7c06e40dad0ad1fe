package org.manumit.world.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.manumit.world.geography.Facts;
import org.manumit.world.scene.SharedSelector;

/** Writes {@code feeds.yaml} and the mappings: whose the files are, on what basis, and how they are to be read. */
public final class FeedsSheet {
    private static final List<String> MAPPINGS = List.of(
            "hotline-tips", "hotline-north", "denuncias", "ligne-aide", "ads", "posts", "transfers", "incidents");

    private FeedsSheet() {}

    public static void write(Path folder, List<SharedSelector> shared) throws IOException {
        StringBuilder text = new StringBuilder(Facts.text(FeedsSheet.class, "feeds.yaml"));
        text.append("knownShared:");
        text.append(shared.isEmpty() ? " []\n" : "\n");
        for (SharedSelector selector : shared) {
            text.append("  - {kind: ")
                    .append(selector.kind())
                    .append(", value: \"")
                    .append(selector.value())
                    .append("\", note: \"")
                    .append(selector.note())
                    .append("\"}\n");
        }
        Files.writeString(folder.resolve("feeds.yaml"), text, StandardCharsets.UTF_8);
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        for (String mapping : MAPPINGS) {
            String content = Facts.text(FeedsSheet.class, "mappings/" + mapping + ".yaml");
            Files.writeString(mappings.resolve(mapping + ".yaml"), content, StandardCharsets.UTF_8);
        }
    }
}
