package org.manumit.world.output;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes JSON objects field by field; a field without a value is left out. */
final class Json {
    private final StringBuilder text;
    private boolean first = true;

    Json(StringBuilder text) {
        this.text = text;
        text.append('{');
    }

    Json field(String name, @Nullable String value) {
        if (value != null) {
            key(name);
            quote(value, text);
        }
        return this;
    }

    Json number(String name, long value) {
        key(name);
        text.append(value);
        return this;
    }

    Json decimal(String name, double value) {
        key(name);
        text.append(String.format(Locale.ROOT, "%.5f", value));
        return this;
    }

    Json array(String name, List<String> values) {
        key(name);
        text.append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            quote(values.get(i), text);
        }
        text.append(']');
        return this;
    }

    /** Begins a field whose value the caller appends. */
    StringBuilder raw(String name) {
        key(name);
        return text;
    }

    void end() {
        text.append('}');
    }

    private void key(String name) {
        if (!first) {
            text.append(',');
        }
        first = false;
        text.append('"').append(name).append("\":");
    }

    static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
