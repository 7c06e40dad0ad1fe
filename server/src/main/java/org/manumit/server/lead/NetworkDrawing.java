package org.manumit.server.lead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.lead.Material.SelectorSight;

/** Draws how the visible evidence of a lead hangs together. Thread-safe (stateless). */
final class NetworkDrawing {

    private static final int MOST_OBSERVATIONS = 80;

    private NetworkDrawing() {}

    static LeadView.Network of(Material material, List<DetailTable.Bearer> bearers) {
        List<ObservationFacts> facts = material.facts();
        List<ObservationFacts> drawn = facts.subList(0, Math.min(facts.size(), MOST_OBSERVATIONS));
        Map<String, LeadView.Node> nodes = new LinkedHashMap<>();
        List<LeadView.Edge> edges = new ArrayList<>();
        Set<Long> shared = material.shared().keySet();
        for (ObservationFacts each : drawn) {
            String id = "o" + each.id();
            nodes.put(id, new LeadView.Node(id, "observation", each.kind().name(), "" + each.id(), 0, null));
            material.named().getOrDefault(each.id(), Set.of()).stream()
                    .filter(shared::contains)
                    .sorted()
                    .map(material.selectors()::get)
                    .filter(s -> s != null && s.isSelector())
                    .forEach(selector -> tie(nodes, edges, id, selector));
        }
        for (DetailTable.Bearer bearer : bearers) {
            String from = "o" + bearer.observationId();
            if (nodes.containsKey(from)) {
                String id = "e" + bearer.entityId();
                nodes.putIfAbsent(id, new LeadView.Node(id, "entity", bearer.schema(), bearer.name(), 0, null));
                edges.add(new LeadView.Edge(id, from, "describes", 1));
            }
        }
        drawn.forEach(each -> entities(nodes, edges, each.id(), material.named().getOrDefault(each.id(), Set.of())));
        return new LeadView.Network(withDegrees(nodes, edges), edges, drawn.size() < facts.size());
    }

    /** Joins an observation to the entities that it calls by name, where their own records are drawn. */
    private static void entities(
            Map<String, LeadView.Node> nodes, List<LeadView.Edge> edges, long observation, Set<Long> named) {
        for (long subject : new TreeSet<>(named)) {
            LeadView.Edge edge = new LeadView.Edge("e" + subject, "o" + observation, "names", 1);
            boolean described = edges.stream()
                    .anyMatch(
                            e -> e.source().equals(edge.source()) && e.target().equals(edge.target()));
            if (nodes.containsKey(edge.source()) && !described) {
                edges.add(edge);
            }
        }
    }

    private static void tie(
            Map<String, LeadView.Node> nodes, List<LeadView.Edge> edges, String observation, SelectorSight selector) {
        String id = "s" + selector.id();
        nodes.putIfAbsent(
                id,
                new LeadView.Node(id, "selector", selector.kind(), selector.value(), 0, selector.sharedNote() != null));
        edges.add(new LeadView.Edge(id, observation, "names", 1));
    }

    private static List<LeadView.Node> withDegrees(Map<String, LeadView.Node> nodes, List<LeadView.Edge> edges) {
        Map<String, Integer> degrees = new LinkedHashMap<>();
        edges.forEach(edge -> {
            degrees.merge(edge.source(), 1, Integer::sum);
            degrees.merge(edge.target(), 1, Integer::sum);
        });
        return nodes.values().stream()
                .map(n -> new LeadView.Node(
                        n.id(), n.type(), n.schema(), n.label(), degrees.getOrDefault(n.id(), 0), n.knownShared()))
                .toList();
    }
}
