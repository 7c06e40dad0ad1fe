package org.manumit.server.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.FakeIssuer;
import org.manumit.server.harness.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class IdentityProviderTest {

    @Autowired
    Stage stage;

    /** Walks to the provider and back as a browser does; answers with where the server sends it in the end. */
    private static String walk(Client browser, String nameAtTheProvider) {
        Client.Answer away = browser.get("/api/safeguard/oidc/agency");
        assertThat(away.status()).as(away.body()).isEqualTo(302);
        Map<String, String> asked = parameters(location(away));
        FakeIssuer.only().signIn(nameAtTheProvider, asked.getOrDefault("nonce", ""));
        return location(browser.get("/api/safeguard/oidc/return/agency?code=c&state="
                + java.net.URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8)));
    }

    private static String location(Client.Answer answer) {
        return answer.headers().getOrDefault("location", "");
    }

    private static Map<String, String> parameters(String location) {
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Test
    void aNameThatTheProviderVouchesForOpensTheAccountMadeHere() {
        Stage.TestUser ana = stage.user(stage.agency("unit-a"), Role.ANALYST);
        Client browser = stage.stranger();
        assertThat(walk(browser, ana.username())).endsWith("/");
        Client.Answer me = browser.get("/api/safeguard/me");
        assertThat(me.json().path("id").asLong()).isEqualTo(ana.id());
        assertThat(me.json().path("roles").toString()).isEqualTo("[\"ANALYST\"]");
    }

    @Test
    void aNameWithoutAnAccountStaysOutside() {
        Client browser = stage.stranger();
        assertThat(walk(browser, "unknown-here")).endsWith("/?problem=oidc-no-account");
        assertThat(browser.get("/api/safeguard/me").status()).isEqualTo(401);
    }

    @Test
    void anAnswerThatWasNotAskedForIsRefused() {
        Client browser = stage.stranger();
        assertThat(location(browser.get("/api/safeguard/oidc/return/agency?code=c&state=guessed")))
                .endsWith("/?problem=oidc-failed");
        assertThat(browser.get("/api/safeguard/me").status()).isEqualTo(401);
    }
}
