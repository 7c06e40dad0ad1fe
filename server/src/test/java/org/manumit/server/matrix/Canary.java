package org.manumit.server.matrix;

import java.util.List;
import java.util.Map;

/** What a module contributes to the matrix: rows that carry canary words, and how its endpoints are called. */
public interface Canary {

    /** Puts each of the plot's words into a row of the word's owner, marking, compartment and naming of persons. */
    void plant(Plot plot);

    /**
     * How to call each endpoint, by {@code METHOD pattern}, such as {@code GET /api/lead/leads/{id}}. Calls that change something should
     * aim at what is not there (an id of 0, a body that is refused): who may call is decided before that shows.
     */
    Map<String, List<Call>> calls(Plot plot);
}
