package org.manumit.server.safeguard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.SignedIn;
import org.manumit.server.safeguard.account.OwnAccount;
import org.manumit.server.safeguard.account.SignIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
class SignInController {

    private final SignIn signIn;
    private final OwnAccount accounts;
    private final Sessions sessions;
    private final ProblemWriter problems;

    SignInController(SignIn signIn, OwnAccount accounts, Sessions sessions, ProblemWriter problems) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.problems = problems;
    }

    record Credentials(
            String username, String password, @Nullable String code) {

        @Override
        public String toString() {
            return "Credentials[masked]";
        }
    }

    /* No forgery token: it takes JSON alone, which a foreign page cannot send without asking, and the cookie is SameSite=Strict. */
    @Permitted(everyone = true)
    @PostMapping(path = "/api/safeguard/login", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> login(
            @RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        SignIn.Attempt attempt = signIn.attempt(given.username(), given.password(), given.code());
        return switch (attempt.outcome()) {
            case OPENED -> {
                SignedIn who = attempt.signedIn().orElseThrow();
                sessions.begin(request, response, who);
                yield ResponseEntity.ok(Views.Me.of(accounts.view(who.userId())));
            }
            case CODE_REQUIRED -> refuse(request, 401, "code-required");
            case FAILED -> refuse(request, 401, "login-failed");
            case LOCKED -> refuse(request, 423, "account-locked");
        };
    }

    @Permitted(withOneTimePassword = true)
    @PostMapping("/api/safeguard/logout")
    ResponseEntity<Void> logout(Access access, HttpServletRequest request) {
        access.inTransaction(Act.of("safeguard.sign-out"), transaction -> 0);
        sessions.end(request);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Object> refuse(HttpServletRequest request, int status, String code) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.problem(request, status, code, "safeguard.problem." + code, java.util.Map.of()));
    }
}
