package org.manumit.server.resolution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the network of entities, selectors and observations, as a reader may see it. */
public record Network(List<Node> nodes, List<Edge> edges, boolean truncated) {
    public Network {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A node. Its text form shows the id only.
     *
     * @param id {@code e}, {@code s} or {@code o} and the number
     * @param type entity, selector or observation
     * @param schema the entity's schema, the selector's or the observation's kind
     * @param degree how many edges it has here
     * @param knownShared whether a selector is known to be shared innocently
     * @param at when an observation occurred, if it says
     */
    public record Node(
            String id,
            String type,
            String schema,
            String label,
            int degree,
            boolean knownShared,
            @Nullable Instant at) {
        @Override
        public String toString() {
            return "Node[" + id + "]";
        }
    }

    /** A relation, with the number of observations that state it. */
    public record Edge(String source, String target, String kind, int observations) {}
}
