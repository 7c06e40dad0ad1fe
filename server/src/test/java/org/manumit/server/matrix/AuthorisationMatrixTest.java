package org.manumit.server.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServerTest
class AuthorisationMatrixTest {

    @Autowired
    Stage stage;

    @Autowired
    List<Canary> canaries = List.of();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Map<Role, Stage.TestUser> users = new EnumMap<>(Role.class);
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyEndpointAnswersOnlyThoseItPermitsAndShowsThemNothingHidden() throws SQLException {
        Plot plot = lay();
        canaries.forEach(canary -> canary.plant(plot));
        Map<String, List<Call>> calls = new LinkedHashMap<>();
        canaries.forEach(canary -> calls.putAll(canary.calls(plot)));
        Map<Role, Client> sessions = new EnumMap<>(Role.class);
        users.forEach((role, user) -> sessions.put(role, stage.client(user)));
        int requests = 0;
        for (Map.Entry<String, HandlerMethod> endpoint : endpoints().entrySet()) {
            for (Call call : calls.getOrDefault(endpoint.getKey(), List.of())) {
                for (Reader reader : readers()) {
                    check(endpoint.getKey(), rule(endpoint.getValue()), call, reader, plot, sessions);
                    requests++;
                }
            }
        }
        assertThat(wrong).as(requests + " requests").isEmpty();
        assertThat(wordsIn("SELECT serialized_event FROM event.event_publication", plot))
                .as("events")
                .isEmpty();
        assertThat(wordsIn("SELECT e::text FROM safeguard.journal_entry e", plot))
                .as("journal")
                .isEmpty();
    }

    @Test
    void anEndpointThatNoCanaryCallsFailsTheBuild() {
        Plot plot = lay();
        Set<String> known = new TreeSet<>();
        canaries.forEach(canary -> canary.plant(plot));
        canaries.forEach(canary -> known.addAll(canary.calls(plot).keySet()));
        Set<String> served = new TreeSet<>(endpoints().keySet());
        Set<String> unknown = new TreeSet<>(served);
        unknown.removeAll(known);
        assertThat(unknown).as("endpoints without a canary").isEmpty();
        known.removeAll(served);
        assertThat(known).as("calls of endpoints that do not exist").isEmpty();
    }

    @Test
    void anEndpointWithoutARuleAnswersNobody() {
        Plot plot = lay();
        users.forEach((role, user) -> {
            Client client = stage.client(user, role == Role.ADMINISTRATOR ? null : plot.inquiry());
            assertThat(client.get("/api/openapi").status()).as(role.name()).isIn(403, 404);
        });
        assertThat(stage.stranger().get("/api/openapi").status()).isEqualTo(401);
    }

    private Plot lay() {
        int ours = stage.agency("unit-ours");
        int theirs = stage.agency("unit-theirs");
        users.clear();
        for (Role role : Role.values()) {
            users.put(role, stage.user(ours, role));
        }
        String inquiry = stage.inquiry(ours, users.values().toArray(Stage.TestUser[]::new));
        String other = stage.inquiry(theirs, stage.user(theirs, Role.ANALYST));
        return Plot.lay(stage, ours, theirs, inquiry, other);
    }

    private static List<Reader> readers() {
        List<Reader> readers = new ArrayList<>();
        readers.add(new Reader(null, Reader.Membership.NONE));
        for (Role role : Role.values()) {
            for (Reader.Membership membership : Reader.Membership.values()) {
                readers.add(new Reader(role, membership));
            }
        }
        return readers;
    }

    private void check(
            String endpoint, Permitted rule, Call call, Reader reader, Plot plot, Map<Role, Client> sessions) {
        Client client = client(call, reader, plot, sessions);
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        Client.Answer answer = call.streams()
                ? client.beginning(call.path())
                : client.send(method, call.path(), call.contentType(), call.bytes());
        String where = endpoint + " " + reader + " → " + answer.status();
        boolean refused = answer.status() == 401 || answer.status() == 403;
        if (!rule.everyone() && refused == reader.admitted(rule)) {
            wrong.add(where + (refused ? " but is permitted: " + answer.body() : " but is not permitted"));
        }
        if (answer.status() >= 500) {
            wrong.add(where + " is a defect");
        }
        String told = answer.body() + answer.headers();
        for (Word word : plot.words()) {
            if (told.contains(word.text()) && !reader.sees(word, rule, plot)) {
                wrong.add(where + " shows hidden " + word);
            }
        }
        @Nullable Word about = call.about();
        if (about != null && reader.admitted(rule) && !reader.sees(about, rule, plot) && answer.status() != 404) {
            wrong.add(where + " tells that a hidden row exists: " + about);
        }
        boolean mustShow = call.shows()
                && reader.admitted(rule)
                && reader.membership() == Reader.Membership.MEMBER
                && reader.role() != Role.ADMINISTRATOR
                && (about == null || reader.sees(about, rule, plot));
        if (mustShow && plot.words().stream().noneMatch(word -> told.contains(word.text()))) {
            wrong.add(where + " shows no canary at all: "
                    + answer.body().substring(0, Math.min(200, answer.body().length())));
        }
    }

    private Client client(Call call, Reader reader, Plot plot, Map<Role, Client> sessions) {
        @Nullable Role role = reader.role();
        if (role == null) {
            return stage.stranger();
        }
        Client session =
                java.util.Objects.requireNonNull(call.ending() ? stage.client(user(role)) : sessions.get(role));
        return switch (reader.membership()) {
            case NONE -> session;
            case MEMBER -> session.under(plot.inquiry());
            case STRANGER -> session.under(plot.otherInquiry());
        };
    }

    private Stage.TestUser user(Role role) {
        return java.util.Objects.requireNonNull(users.get(role));
    }

    private static Permitted rule(HandlerMethod method) {
        return java.util.Objects.requireNonNull(
                method.getMethodAnnotation(Permitted.class), method + " has no @Permitted");
    }

    /** Our endpoints as the running application maps them, by method and pattern. */
    private Map<String, HandlerMethod> endpoints() {
        Map<String, HandlerMethod> endpoints = new TreeMap<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mapping.getHandlerMethods().entrySet()) {
            if (!entry.getValue().getBeanType().getName().startsWith("org.manumit.")) {
                continue;
            }
            for (String pattern : entry.getKey().getPatternValues()) {
                for (RequestMethod method : entry.getKey().getMethodsCondition().getMethods()) {
                    endpoints.put(method + " " + pattern, entry.getValue());
                }
            }
        }
        return endpoints;
    }

    private Set<String> wordsIn(String sql, Plot plot) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String text = rows.getString(1);
                plot.words().stream()
                        .filter(word -> text.contains(word.text()))
                        .forEach(word -> found.add(word.text()));
            }
        }
        return found;
    }
}
