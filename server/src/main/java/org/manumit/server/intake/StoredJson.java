package org.manumit.server.intake;

import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Values of this module as the JSON that its tables keep. Thread-safe. */
public final class StoredJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An escaped U+0000, though not an escaped backslash before the letters u0000. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private StoredJson() {}

    /** The value as JSON, without U+0000, which PostgreSQL cannot hold. */
    public static String write(Object value) {
        String json = JSON.writeValueAsString(value);
        return json.contains("\\u0000") ? NUL.matcher(json).replaceAll("$1\\\\ufffd") : json;
    }

    public static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
