package org.manumit.formats.mapping;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Mappings as YAML for files and as JSON for the wire; an unknown key is an error, since it is a typing error. Thread-safe. */
public final class MappingYaml {
    private static final int MAX_CHARS = 1 << 20;

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .changeDefaultPropertyInclusion(
                    value -> value.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .changeDefaultPropertyInclusion(
                    value -> value.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private MappingYaml() {}

    /**
     * Reads a mapping.
     *
     * @throws IllegalArgumentException if the text is not a mapping; the message names the place
     */
    public static Mapping read(String yaml) {
        return parse(YAML, yaml);
    }

    /** Writes a mapping so that {@link #read} gives it back. */
    public static String write(Mapping mapping) {
        return YAML.writeValueAsString(mapping);
    }

    /**
     * Reads a mapping from JSON.
     *
     * @throws IllegalArgumentException if the text is not a mapping; the message names the place
     */
    public static Mapping readJson(String json) {
        return parse(JSON, json);
    }

    /** Writes a mapping as JSON. */
    public static String writeJson(Mapping mapping) {
        return JSON.writeValueAsString(mapping);
    }

    private static Mapping parse(tools.jackson.databind.ObjectMapper mapper, String text) {
        if (text.length() > MAX_CHARS) {
            throw new IllegalArgumentException("a mapping must have at most " + MAX_CHARS + " characters");
        }
        try {
            return mapper.readValue(text, Mapping.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "the mapping must name kind and columns with known keys and roles: " + e.getOriginalMessage(), e);
        }
    }
}
