package org.manumit.server.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Safeguard's own endpoints: they show no data from feeds at all. The journal holds ids only, so no word may reach it. */
@Component
class SafeguardCanary implements Canary {

    @Override
    public void plant(Plot plot) {
        // Nothing of safeguard's is marked; the inquiry that readers are no members of is checked through its suspicion
        // by InquiriesTest.
    }

    @Override
    public Map<String, List<Call>> calls(Plot plot) {
        Map<String, List<Call>> calls = new LinkedHashMap<>();
        String root = "/api/safeguard";
        for (String path : List.of(
                "/me",
                "/inquiries",
                "/purposes",
                "/agencies",
                "/users",
                "/tokens",
                "/journal",
                "/journal/acts",
                "/journal/export",
                "/journal/export.csv",
                "/journal/checkpoints",
                "/journal/key")) {
            calls.put("GET " + root + path, List.of(Call.of(root + path)));
        }
        calls.put("GET " + root + "/journal/checkpoints/{size}", List.of(Call.of(root + "/journal/checkpoints/0")));
        calls.put("GET " + root + "/journal/proof/{sequence}", List.of(Call.of(root + "/journal/proof/999999")));
        calls.put("POST " + root + "/journal/verify", List.of(Call.of(root + "/journal/verify")));
        calls.put(
                "POST " + root + "/login",
                List.of(Call.json(root + "/login", "{\"username\":\"nobody\",\"password\":\"none\"}")
                        .endsSession()));
        calls.put("POST " + root + "/logout", List.of(Call.of(root + "/logout").endsSession()));
        calls.put("PUT " + root + "/me", List.of(Call.json(root + "/me", "{\"theme\":\"dark\"}")));
        calls.put(
                "POST " + root + "/me/password",
                List.of(Call.json(root + "/me/password", "{\"current\":\"x\",\"next\":\"y\"}")));
        calls.put("POST " + root + "/me/totp", List.of(Call.of(root + "/me/totp")));
        calls.put("PUT " + root + "/me/totp", List.of(Call.json(root + "/me/totp", "{\"code\":\"000000\"}")));
        calls.put(
                "POST " + root + "/inquiries",
                List.of(Call.json(
                        root + "/inquiries",
                        "{\"title\":\"x\",\"authority\":\"y\",\"suspicion\":\"z\",\"expires\":\"2020-01-01\"}")));
        calls.put(
                "POST " + root + "/inquiries/{id}/members",
                List.of(Call.json(root + "/inquiries/0/members", "{\"userId\":0}")));
        calls.put(
                "DELETE " + root + "/inquiries/{id}/members/{userId}",
                List.of(Call.of(root + "/inquiries/0/members/0")));
        calls.put("POST " + root + "/inquiries/{id}/close", List.of(Call.of(root + "/inquiries/0/close")));
        calls.put(
                "POST " + root + "/agencies",
                List.of(Call.json(
                        root + "/agencies", "{\"key\":\"?\",\"name\":\"x\",\"country\":\"CO\",\"kind\":\"ngo\"}")));
        calls.put(
                "POST " + root + "/agencies/{id}/shares",
                List.of(Call.json(root + "/agencies/0/shares", "{\"withAgencyId\":0}")));
        String user = "{\"username\":\"?\",\"displayName\":\"x\",\"agencyId\":0,\"roles\":[\"FIELD\"]}";
        calls.put("POST " + root + "/users", List.of(Call.json(root + "/users", user)));
        calls.put("PUT " + root + "/users/{id}", List.of(Call.json(root + "/users/0", user)));
        calls.put("POST " + root + "/users/{id}/disable", List.of(Call.of(root + "/users/0/disable")));
        calls.put(
                "POST " + root + "/tokens",
                List.of(Call.json(root + "/tokens", "{\"name\":\"x\",\"expires\":\"2020-01-01\"}")));
        calls.put("DELETE " + root + "/tokens/{id}", List.of(Call.of(root + "/tokens/0")));
        return calls;
    }
}
