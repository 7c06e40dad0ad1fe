package org.manumit.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manumit.cli.DemoAccounts.Account;
import tools.jackson.databind.JsonNode;

/** Makes the demonstration's agencies, people and inquiries through the ordinary administration API. */
final class DemoSetup {

    private static final Map<String, String> AGENCY_NAMES = Map.of(
            "police", "Task Force (demo)",
            "fiu", "Financial Intelligence Unit (demo)",
            "prosecution", "Prosecution Service (demo)",
            "military", "Naval Liaison Office (demo)",
            "labour", "Labour Inspectorate (demo)",
            "oversight", "Oversight Body (demo)");

    private final ApiClient administrator;
    private final JsonNode world;
    private final Map<String, Long> agencyByKey = new HashMap<>();
    private final Map<String, Long> agencyByKind = new LinkedHashMap<>();

    DemoSetup(ApiClient administrator, JsonNode world) {
        this.administrator = administrator;
        this.world = world;
    }

    void make(List<Account> accounts, ApiClient supervisor) {
        makeAgencies(accounts);
        Map<String, Long> userIds = makeUsers(accounts);
        Account supervising = DemoServer.account(accounts, "SUPERVISOR");
        supervisor.login(supervising.username(), supervising.password());
        makeInquiries(supervisor, userIds, accounts);
    }

    private void makeAgencies(List<Account> accounts) {
        world.path("agencies")
                .forEach(agency -> agency(
                        agency.path("key").asString(),
                        agency.path("name").asString(),
                        agency.path("country").asString(),
                        agency.path("kind").asString()));
        Set<String> kinds = new HashSet<>();
        accounts.forEach(account -> kinds.add(account.agency()));
        kinds.stream()
                .sorted()
                .filter(kind -> !agencyByKind.containsKey(kind))
                .forEach(kind -> agency("demo-" + kind, AGENCY_NAMES.getOrDefault(kind, kind), "CO", kind));
        Long reader = agencyByKind.get("police");
        for (JsonNode agency : world.path("agencies")) {
            Long owner = agencyByKey.get(agency.path("key").asString());
            boolean ngo = agency.path("kind").asString().equals("ngo");
            if (owner != null && reader != null && !ngo && !owner.equals(reader)) {
                administrator.post("/api/safeguard/agencies/" + owner + "/shares", Map.of("withAgencyId", reader));
            }
        }
    }

    private void agency(String key, String name, String country, String kind) {
        JsonNode made = administrator.post(
                "/api/safeguard/agencies", Map.of("key", key, "name", name, "country", country, "kind", kind));
        agencyByKey.put(key, made.path("id").asLong());
        agencyByKind.putIfAbsent(kind, made.path("id").asLong());
    }

    private Map<String, Long> makeUsers(List<Account> accounts) {
        Map<String, Long> ids = new LinkedHashMap<>();
        for (Account account : accounts) {
            if (account.role().equals(DemoAccounts.ADMINISTRATOR)) {
                continue;
            }
            JsonNode made = administrator.post(
                    "/api/safeguard/users",
                    Map.of(
                            "username", account.username(),
                            "displayName", account.displayName(),
                            "agencyId", agencyByKind.getOrDefault(account.agency(), 0L),
                            "roles", List.of(account.role()),
                            "language", account.language(),
                            "password", account.password(),
                            "oneTimePassword", false));
            ids.put(account.username(), made.path("id").asLong());
        }
        return ids;
    }

    private void makeInquiries(ApiClient supervisor, Map<String, Long> userIds, List<Account> accounts) {
        List<Long> members = accounts.stream()
                .filter(account ->
                        !Set.of("AUDITOR", "OUTSIDE_REVIEWER", "ADMINISTRATOR").contains(account.role()))
                .map(account -> userIds.getOrDefault(account.username(), 0L))
                .toList();
        String expires = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
        for (JsonNode inquiry : world.path("inquiries")) {
            supervisor.post(
                    "/api/safeguard/inquiries",
                    Map.of(
                            "number", inquiry.path("number").asString(),
                            "title", inquiry.path("title").asString(),
                            "authority", inquiry.path("authority").asString(),
                            "suspicion", inquiry.path("suspicion").asString(),
                            "expires", expires,
                            "memberIds", members));
        }
    }
}
