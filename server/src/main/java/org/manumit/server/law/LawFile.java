package org.manumit.server.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A data file of the law: a YAML list of rows with known keys. A row that lacks one, or has one misspelt, stops the start-up. */
record LawFile(List<Row> rows) {

    static LawFile read(String name) {
        String path = "/law/" + name + ".yaml";
        try (@Nullable InputStream in = LawFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the law data lacks " + path);
            }
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            if (!(read instanceof List<?> rows)) {
                throw new IllegalStateException(path + " must be a list");
            }
            return new LawFile(rows.stream().map(row -> row(path, row)).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Row row(String path, @Nullable Object row) {
        if (!(row instanceof Map<?, ?> fields)) {
            throw new IllegalStateException(path + " must be a list of mappings");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        fields.forEach((key, value) -> named.put(String.valueOf(key), value == null ? "" : value));
        return new Row(path, named);
    }

    /** One row, which answers by key. */
    record Row(String path, Map<String, Object> fields) {

        String text(String key) {
            return String.valueOf(value(key));
        }

        List<String> list(String key) {
            return value(key) instanceof List<?> many
                    ? many.stream().map(String::valueOf).toList()
                    : List.of(text(key));
        }

        <E extends Enum<E>> E choice(String key, Class<E> type) {
            return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        Names names(String key) {
            if (!(value(key) instanceof Map<?, ?> byLanguage)) {
                throw new IllegalStateException(path + ": " + key + " must have a text in each language");
            }
            Map<String, String> texts = new LinkedHashMap<>();
            byLanguage.forEach((code, text) -> texts.put(String.valueOf(code), String.valueOf(text)));
            return Names.of(texts);
        }

        @Nullable
        Names optionalNames(String key) {
            return fields.containsKey(key) ? names(key) : null;
        }

        private Object value(String key) {
            Object value = fields.get(key);
            if (value == null) {
                throw new IllegalStateException(path + ": a row lacks " + key + ": " + fields.get("id"));
            }
            return value;
        }
    }
}
