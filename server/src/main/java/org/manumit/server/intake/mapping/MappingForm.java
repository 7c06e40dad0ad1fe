package org.manumit.server.intake.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.MappingYaml;
import org.manumit.problem.Invalid;
import org.manumit.server.intake.SavedMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads mappings as they are sent: in the form of the mapping file, or in the wizard's, where options stand apart. Thread-safe. */
public final class MappingForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SHOWN_ONLY = List.of("confidence", "samples");

    private MappingForm() {}

    /** @throws Invalid {@code mapping-unreadable} */
    public static SavedMapping read(JsonNode sent) {
        try {
            ObjectNode mapping = JSON.createObjectNode();
            flatten(sent, mapping);
            mapping.remove(List.of("questions", "answers", "columns"));
            ArrayNode columns = mapping.putArray("columns");
            for (JsonNode column : sent.path("columns")) {
                ObjectNode flat = JSON.createObjectNode();
                flatten(column, flat);
                flat.remove(SHOWN_ONLY);
                columns.add(flat);
            }
            String charset = text(mapping.remove("charset"));
            String delimiter = text(mapping.remove("delimiter"));
            SavedMapping read = new SavedMapping(MappingYaml.readJson(mapping.toString()), charset, delimiter);
            read.requireUsable();
            return read;
        } catch (IllegalArgumentException | JacksonException unusable) {
            throw new Invalid("intake", "mapping-unreadable");
        }
    }

    /** The mapping of a form field, if it was sent. */
    public static Optional<SavedMapping> find(@Nullable String json) {
        return json == null || json.isBlank() ? Optional.empty() : Optional.of(read(tree(json)));
    }

    /** Answers by the id of their question. */
    public static Map<String, String> answers(@Nullable String json) {
        Map<String, String> answers = new HashMap<>();
        if (json != null && !json.isBlank()) {
            tree(json)
                    .properties()
                    .forEach(answer ->
                            answers.put(answer.getKey(), answer.getValue().asString("")));
        }
        return answers;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException unusable) {
            throw new Invalid("intake", "mapping-unreadable");
        }
    }

    private static void flatten(JsonNode from, ObjectNode to) {
        from.properties().forEach(property -> {
            if (!property.getKey().equals("options")) {
                to.set(property.getKey(), property.getValue());
            }
        });
        from.path("options").properties().forEach(option -> to.set(option.getKey(), option.getValue()));
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.asString("").isEmpty() ? null : node.asString();
    }
}
