package org.manumit.formats.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.formats.ReadLimits;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON objects as flat fields: {@code {"a":{"b":[1,2]}}} has the field {@code a.b} with two values. Nulls and
 * empty texts are left out; numbers keep their digits. Thread-safe.
 */
public final class JsonFields {
    private final JsonFactory factory;
    private final ReadLimits limits;

    public JsonFields(ReadLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxRecordBytes())
                        .maxNameLength(4_096)
                        .maxNumberLength(400)
                        .build())
                .build();
    }

    /** What is wrong with a text that was to be one JSON object; the message quotes nothing of it. */
    public static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        UnreadableException(String code) {
            super(code);
            this.code = code;
        }

        /** {@code json-unreadable}, {@code json-not-an-object} or {@code too-many-fields}. */
        public String code() {
            return code;
        }
    }

    /** Opens a parser that keeps the limits. */
    public JsonParser parser(String json) {
        return factory.createParser(ObjectReadContext.empty(), json);
    }

    /** Reads one object. */
    public Map<String, List<String>> read(String json) throws UnreadableException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try (JsonParser parser = parser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableException("json-not-an-object");
            }
            object(parser, "", fields);
            if (parser.nextToken() != null) {
                throw new UnreadableException("json-unreadable");
            }
        } catch (tools.jackson.core.JacksonException e) {
            throw new UnreadableException("json-unreadable");
        }
        return fields;
    }

    /** Adds the fields of the object that the parser has just entered, each name behind a prefix. */
    public void object(JsonParser parser, String prefix, Map<String, List<String>> fields) throws UnreadableException {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName();
            parser.nextToken();
            value(parser, name, fields);
        }
    }

    private void value(JsonParser parser, String name, Map<String, List<String>> fields) throws UnreadableException {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, name + ".", fields);
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser, name, fields);
                }
            }
            case VALUE_NULL -> {}
            default -> add(name, parser.getString(), fields);
        }
    }

    private void add(String name, String value, Map<String, List<String>> fields) throws UnreadableException {
        if (value.isEmpty()) {
            return;
        }
        List<String> present = fields.get(name);
        if (present == null) {
            if (fields.size() == limits.maxFields()) {
                throw new UnreadableException("too-many-fields");
            }
            fields.put(name, List.of(value));
        } else if (present.size() == 1) {
            List<String> several = new ArrayList<>(present);
            several.add(value);
            fields.put(name, several);
        } else {
            present.add(value);
        }
    }
}
