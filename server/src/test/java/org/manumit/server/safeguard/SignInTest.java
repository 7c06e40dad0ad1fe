package org.manumit.server.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SignInTest {

    @Autowired
    Stage stage;

    @Test
    void aStrangerIsAskedToSignIn() {
        Client.Answer answer = stage.stranger().get("/api/safeguard/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("sign-in-needed");
    }

    @Test
    void theRightPasswordOpensTheAccountWithItsRoomsAndInquiries() {
        int agency = stage.agency("unit-a");
        Stage.TestUser ana = stage.user(agency, Role.ANALYST);
        String inquiry = stage.inquiry(agency, ana);
        Client.Answer me = stage.client(ana).get("/api/safeguard/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("agency").path("key").asString()).isEqualTo("unit-a");
        assertThat(me.json().path("rooms").toString()).isEqualTo("[\"situation\",\"leads\",\"explore\",\"feeds\"]");
        assertThat(me.json().path("inquiries").path(0).path("number").asString())
                .isEqualTo(inquiry);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldTheSameAndLockAlike() {
        Stage.TestUser ana = stage.user(stage.agency("unit-a"), Role.ANALYST);
        for (String name : List.of(ana.username(), "nobody-here")) {
            Client client = stage.stranger();
            for (int tries = 0; tries < 5; tries++) {
                Client.Answer answer =
                        client.post("/api/safeguard/login", Map.of("username", name, "password", "wrong wrong wrong"));
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("login-failed");
            }
            Client.Answer locked =
                    client.post("/api/safeguard/login", Map.of("username", name, "password", Stage.password()));
            assertThat(locked.status()).isEqualTo(423);
            assertThat(locked.code()).isEqualTo("account-locked");
        }
        assertThat(stage.insert(
                        "SELECT count(*) FROM safeguard.journal_entry WHERE action = 'safeguard.sign-in-refused'"))
                .isEqualTo(10);
    }

    @Test
    void aRequestWithoutTheForgeryTokenIsRefused() {
        Client client = stage.client(stage.user(stage.agency("unit-a"), Role.ANALYST));
        assertThat(client.get("/api/safeguard/me").status()).isEqualTo(200);
        assertThat(client.post("/api/safeguard/logout", null).status()).isEqualTo(204);
        Client other = stage.client(stage.user(stage.agency("unit-b"), Role.ANALYST));
        Client.Answer forged = other.with("X-XSRF-TOKEN", "guessed").post("/api/safeguard/logout", null);
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("forgery-token-needed");
    }

    @Test
    void theFirstSignInWithAOneTimePasswordOpensOnlyItsReplacement() {
        Client admin = stage.client(stage.user(stage.agency("unit-a"), Role.ADMINISTRATOR));
        int agency = admin.post(
                        "/api/safeguard/agencies", Map.of("key", "new", "name", "New", "country", "CO", "kind", "ngo"))
                .json()
                .path("id")
                .asInt();
        Client.Answer made = admin.post(
                "/api/safeguard/users",
                Map.of(
                        "username",
                        "Bea",
                        "displayName",
                        "Bea Example",
                        "agencyId",
                        agency,
                        "roles",
                        List.of("FIELD"),
                        "language",
                        "es",
                        "password",
                        "first password given"));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        Client bea = stage.stranger();
        Client.Answer opened =
                bea.post("/api/safeguard/login", Map.of("username", "bea", "password", "first password given"));
        assertThat(opened.json().path("passwordChangeNeeded").asBoolean()).isTrue();
        assertThat(bea.get("/api/safeguard/inquiries").code()).isEqualTo("password-change-needed");
        assertThat(bea.post(
                                "/api/safeguard/me/password",
                                Map.of("current", "first password given", "next", "a password of my own"))
                        .status())
                .isEqualTo(204);
        assertThat(bea.get("/api/safeguard/inquiries").status()).isEqualTo(200);
    }

    @Test
    void aDisabledUserIsOutAtOnce() {
        int agency = stage.agency("unit-a");
        Stage.TestUser ana = stage.user(agency, Role.ANALYST);
        Client session = stage.client(ana);
        Client admin = stage.client(stage.user(agency, Role.ADMINISTRATOR));
        assertThat(admin.post("/api/safeguard/users/" + ana.id() + "/disable", null)
                        .status())
                .isEqualTo(200);
        assertThat(session.get("/api/safeguard/me").status()).isEqualTo(401);
    }

    @Test
    void aTokenActsForItsUserButMayNotChangeAccounts() {
        Stage.TestUser admin = stage.user(stage.agency("unit-a"), Role.ADMINISTRATOR);
        Client session = stage.client(admin);
        String expires =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30).toString();
        Client.Answer fresh = session.post("/api/safeguard/tokens", Map.of("name", "loader", "expires", expires));
        assertThat(fresh.status()).as(fresh.body()).isEqualTo(200);
        String secret = fresh.json().path("token").asString();
        Client program = stage.stranger().with("Authorization", "Bearer " + secret);
        assertThat(program.get("/api/safeguard/users").status()).isEqualTo(200);
        assertThat(program.post(
                                "/api/safeguard/agencies",
                                Map.of("key", "x1", "name", "X", "country", "CO", "kind", "ngo"))
                        .status())
                .isEqualTo(403);
        assertThat(session.get("/api/safeguard/tokens").body()).doesNotContain(secret);
        assertThat(session.delete("/api/safeguard/tokens/"
                                + fresh.json().path("id").asLong())
                        .status())
                .isEqualTo(204);
        assertThat(program.get("/api/safeguard/users").status()).isEqualTo(401);
    }

    @Test
    void answersSpeakTheReadersLanguage() {
        assertThat(stage.stranger()
                        .with("Accept-Language", "pt-BR,pt;q=0.9")
                        .get("/api/safeguard/me")
                        .json()
                        .path("detail")
                        .asString())
                .startsWith("Primeiro");
    }

    @Test
    void everyAnswerCarriesThePolicyThatKeepsForeignScriptsOut() {
        assertThat(stage.stranger().get("/api/safeguard/me").headers().get("content-security-policy"))
                .contains("script-src 'self'")
                .contains("worker-src 'self' blob:")
                .contains("frame-ancestors 'none'");
    }
}
