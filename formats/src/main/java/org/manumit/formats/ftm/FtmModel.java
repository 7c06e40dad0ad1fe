package org.manumit.formats.ftm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schemata of FollowTheMoney. Thread-safe. */
public final class FtmModel {
    private static final Pattern LINE = Pattern.compile("(\\w+)(?: < ([\\w,]+))?(?: \\[(\\w+) > (\\w+)])? :(.*)");
    private static final FtmModel INSTANCE = load();

    private final Map<String, FtmSchema> schemata;

    private FtmModel(Map<String, FtmSchema> schemata) {
        this.schemata = Collections.unmodifiableMap(schemata);
    }

    /** The model as shipped. */
    public static FtmModel standard() {
        return INSTANCE;
    }

    public Optional<FtmSchema> find(String schema) {
        return Optional.ofNullable(schemata.get(schema));
    }

    /** Every schema, by name. */
    public Collection<FtmSchema> schemata() {
        return schemata.values();
    }

    private static FtmModel load() {
        Map<String, Matcher> lines = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(FtmModel.class.getResourceAsStream("model.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher matcher = LINE.matcher(line);
                if (line.charAt(0) != '#' && matcher.matches()) {
                    lines.put(matcher.group(1), matcher);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, FtmSchema> schemata = new TreeMap<>();
        lines.keySet().forEach(name -> schemata.put(name, schema(name, lines)));
        return new FtmModel(schemata);
    }

    private static FtmSchema schema(String name, Map<String, Matcher> lines) {
        Set<String> ancestors = new LinkedHashSet<>();
        Map<String, String> properties = new LinkedHashMap<>();
        String[] edge = new String[2];
        inherit(name, lines, ancestors, properties, edge);
        return new FtmSchema(name, ancestors, properties, edge[0], edge[1]);
    }

    private static void inherit(
            String name,
            Map<String, Matcher> lines,
            Set<String> ancestors,
            Map<String, String> properties,
            @Nullable String[] edge) {
        Matcher line = Objects.requireNonNull(lines.get(name), "the model names a schema that it lacks");
        ancestors.add(name);
        if (edge[0] == null && line.group(3) != null) {
            edge[0] = line.group(3);
            edge[1] = line.group(4);
        }
        for (String property : line.group(5).strip().split(" ")) {
            int slash = property.indexOf('/');
            if (!property.isEmpty()) {
                properties.putIfAbsent(
                        slash < 0 ? property : property.substring(0, slash),
                        slash < 0 ? "string" : property.substring(slash + 1));
            }
        }
        if (line.group(2) != null) {
            for (String parent : line.group(2).split(",")) {
                inherit(parent, lines, ancestors, properties, edge);
            }
        }
    }
}
