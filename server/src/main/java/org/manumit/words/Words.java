package org.manumit.words;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Renders message keys with named arguments. Text arguments are wrapped in Unicode isolates, so that a name written right to left cannot
 * reorder the sentence around it. Thread-safe.
 */
public final class Words {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private final Map<String, Map<String, String>> catalogues = new ConcurrentHashMap<>();

    /**
     * The sentence for the key.
     *
     * @param key starts with the catalogue's name: {@code lead.…} is in {@code messages/lead_en.properties}
     * @throws IllegalArgumentException if the catalogue has no such key
     */
    public String render(Language language, String key, Map<String, ?> arguments) {
        return find(language, key, arguments, true);
    }

    /** The same without isolates around text arguments: for files, mail subjects and terminals. */
    public String plain(Language language, String key, Map<String, ?> arguments) {
        return find(language, key, arguments, false);
    }

    /** Whether the catalogue has the key. */
    public boolean knows(String key) {
        return catalogue(Language.EN, module(key)).containsKey(key);
    }

    /** All keys of a module's catalogue in a language. */
    public Set<String> keys(Language language, String module) {
        return catalogue(language, module).keySet();
    }

    private String find(Language language, String key, Map<String, ?> arguments, boolean isolate) {
        @Nullable String pattern = catalogue(language, module(key)).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message '" + key + "' in " + language);
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        arguments.forEach((name, value) -> shown.put(name, isolate ? isolated(value) : value));
        return new MessageFormat(pattern, language.locale()).format(shown);
    }

    private static Object isolated(Object value) {
        return value instanceof CharSequence text ? FIRST_STRONG_ISOLATE + text.toString() + POP_ISOLATE : value;
    }

    private static String module(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private Map<String, String> catalogue(Language language, String module) {
        return catalogues.computeIfAbsent(module + "_" + language.code(), Words::load);
    }

    private static Map<String, String> load(String name) {
        @Nullable URL resource = Words.class.getResource("/messages/" + name + ".properties");
        if (resource == null) {
            return Map.of();
        }
        try (InputStreamReader reader = new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> messages = new LinkedHashMap<>();
            properties.stringPropertyNames().stream()
                    .sorted()
                    .forEach(key -> messages.put(key, properties.getProperty(key)));
            return Map.copyOf(messages);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
