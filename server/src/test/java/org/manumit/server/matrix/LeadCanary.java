package org.manumit.server.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may call detection and leads. What a lead shows of hidden evidence is tested where leads are made. */
@Component
class LeadCanary implements Canary {

    @Override
    public void plant(Plot plot) {
        // Findings and leads hold no text of their own: they point at observations, which DataCanary plants.
    }

    @Override
    public Map<String, List<Call>> calls(Plot plot) {
        Map<String, List<Call>> calls = new LinkedHashMap<>();
        for (String path : List.of(
                "/api/detection/detectors",
                "/api/detection/hot-cells",
                "/api/detection/runs",
                "/api/detection/organisations",
                "/api/detection/organisations.csv",
                "/api/detection/text-groups",
                "/api/detection/text-groups.csv",
                "/api/lead/leads",
                "/api/lead/leads.csv")) {
            calls.put("GET " + path, List.of(Call.of(path)));
        }
        calls.put(
                "GET /api/detection/recruiters-methods",
                List.of(Call.of("/api/detection/recruiters-methods?containing=0")));
        calls.put("POST /api/detection/runs", List.of(Call.json("/api/detection/runs", "{\"detector\":\"none\"}")));
        String group = "/api/detection/text-groups/";
        calls.put("GET " + group + "{id}", List.of(Call.of(group + "0")));
        calls.put(
                "POST " + group + "{id}/split",
                List.of(Call.json(group + "0/split", "{\"documents\":[1],\"reason\":\"none\"}")));
        calls.put(
                "POST " + group + "{id}/merge",
                List.of(Call.json(group + "0/merge", "{\"with\":1,\"reason\":\"none\"}")));
        calls.put(
                "POST /api/detection/text-judgements/{id}/undo",
                List.of(Call.json("/api/detection/text-judgements/0/undo", "{}")));
        calls.put("GET /api/detection/organisations/{id}", List.of(Call.of("/api/detection/organisations/0")));
        String lead = "/api/lead/leads/";
        calls.put("GET " + lead + "{id}", List.of(Call.of(lead + "0")));
        calls.put("GET " + lead + "{id}/export.csv", List.of(Call.of(lead + "0/export.csv")));
        Map<String, String> bodies = Map.of(
                "assessments", "{\"verdict\":\"REFUTED\",\"reason\":\"none\"}",
                "assign", "{\"userId\":0}",
                "notes", "{\"text\":\"none\"}",
                "take", "{}",
                "undo", "{\"historyId\":0}");
        bodies.forEach((verb, body) ->
                calls.put("POST " + lead + "{id}/" + verb, List.of(Call.json(lead + "0/" + verb, body))));
        return calls;
    }
}
