package org.manumit.server.shape;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Pages that only the running application can write: its HTTP API and its detectors' cards. */
@ServerTest
class ServedPagesTest {

    @Autowired
    Stage stage;

    @Test
    void theApiIsTheCommittedOne(@Autowired OpenApiWebMvcResource api) throws IOException {
        JsonMapper json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        HttpServletRequest request = new MockHttpServletRequest("GET", "/api/openapi");
        Object described = json.readValue(api.openapiJson(request, "/api/openapi", Locale.ENGLISH), Object.class);
        GeneratedPage.holds("openapi.json", json.writeValueAsString(described) + "\n");
    }

    @Test
    void theDetectorsAreDescribedAsTheirCardsSay() {
        StringBuilder page = new StringBuilder("""
                # Detectors

                Made from the detectors' cards; a test holds that it is true. How well they do on a synthetic world stands in
                [quality.md](quality.md).
                """);
        Stage.TestUser analyst = stage.user(stage.agency("unit-a"), Role.ANALYST);
        for (JsonNode card :
                stage.client(analyst).get("/api/detection/detectors").json()) {
            page.append("\n## ").append(plain(card, "name")).append("\n");
            page.append(plain(card, "question")).append("\n\n");
            page.append("**Method.** ").append(plain(card, "method")).append("\n\n");
            page.append("**Sources.** ").append(plain(card, "source")).append(". ");
            page.append("**Version.** ").append(plain(card, "version")).append(". ");
            page.append("**Track record.** ").append(plain(card, "precision")).append(".\n\n");
            page.append("**What it may mistake for it:**\n");
            card.path("lookalikes")
                    .forEach(lookalike ->
                            page.append("- ").append(lookalike.asString()).append("\n"));
            page.append("\n| parameter | value | unit | meaning |\n| --- | --- | --- | --- |\n");
            card.path("parameters")
                    .forEach(each -> page.append("| `" + plain(each, "name") + "` | " + plain(each, "value") + " | "
                            + plain(each, "unit") + " | " + plain(each, "meaning") + " |\n"));
        }
        GeneratedPage.holds("detectors.md", page.toString());
    }

    private static String plain(JsonNode node, String field) {
        return node.path(field).asString();
    }
}
