package org.manumit.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.manumit.formats.json.JsonFields;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Tells the JSON formats apart by the keys of the first object. */
final class JsonLook {
    private static final Set<String> GEOJSON_TYPES = Set.of("FeatureCollection", "Feature");

    private JsonLook() {}

    static Detection detect(String start, ReadOptions options, List<Question> questions) {
        Set<String> keys = new HashSet<>();
        String type = "";
        String text = start.charAt(0) == '\u001E' ? start.substring(1) : start;
        try (JsonParser parser = new JsonFields(ReadLimits.defaults()).parser(text)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            if (token != JsonToken.START_OBJECT) {
                return none(options);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                keys.add(key);
                JsonToken value = parser.nextToken();
                if (key.equals("type") && value == JsonToken.VALUE_STRING) {
                    type = parser.getString();
                }
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            // the head may end inside the object: the keys seen so far decide
            if (keys.isEmpty()) {
                return none(options);
            }
        }
        return new Detection(format(keys, type), 0.9, options, questions);
    }

    private static String format(Set<String> keys, String type) {
        if (GEOJSON_TYPES.contains(type)) {
            return "geojson";
        }
        return keys.contains("schema") && keys.contains("properties") && keys.contains("id") ? "ftm" : "jsonl";
    }

    private static Detection none(ReadOptions options) {
        return new Detection("", 0, options, List.of());
    }
}
