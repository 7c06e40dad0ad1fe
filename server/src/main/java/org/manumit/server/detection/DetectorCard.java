package org.manumit.server.detection;

import java.util.List;

/**
 * A detector's card. Sentences are message keys {@code detection.<key>.name}, {@code .question}, {@code .method} and {@code
 * .lookalike.<name>}; those of parameters {@code detection.<key>.parameter.<name>}.
 *
 * @param key stable, kebab-case
 * @param version changes whenever the same input could give other findings
 * @param source publications of the method
 * @param lookalikes names of innocent things that it mistakes for what it looks for
 * @param parameters in the order in which they are shown
 */
public record DetectorCard(
        String key, String version, String source, List<String> lookalikes, List<Parameter> parameters) {

    public DetectorCard {
        lookalikes = List.copyOf(lookalikes);
        parameters = List.copyOf(parameters);
    }

    /** A parameter as it is set. */
    public record Parameter(String name, String value, String unit) {}
}
