package org.manumit.server.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The law is public: nothing to hide, everything to call. */
@Component
class LawCanary implements Canary {

    @Override
    public void plant(Plot plot) {
        // Legal data comes from migrations, not from feeds.
    }

    @Override
    public Map<String, List<Call>> calls(Plot plot) {
        Map<String, List<Call>> calls = new LinkedHashMap<>();
        for (String path : List.of(
                "legal-bases", "instruments", "retention-rules", "sharing-rules", "country-packs", "indicators")) {
            calls.put("GET /api/law/" + path, List.of(Call.of("/api/law/" + path)));
        }
        calls.put(
                "POST /api/law/signatures",
                List.of(Call.json("/api/law/signatures", "{\"ruleId\":\"none\",\"opinion\":\"none at all\"}")));
        return calls;
    }
}
