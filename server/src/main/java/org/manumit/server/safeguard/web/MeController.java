package org.manumit.server.safeguard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.SignedIn;
import org.manumit.server.safeguard.account.OwnAccount;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in user's own account. */
@RestController
@RequestMapping("/api/safeguard/me")
class MeController {

    private final OwnAccount account;
    private final Sessions sessions;
    private final Clock clock;

    MeController(OwnAccount account, Sessions sessions, Clock clock) {
        this.account = account;
        this.sessions = sessions;
        this.clock = clock;
    }

    record Settings(@Nullable String language, @Nullable String theme) {}

    record PasswordChange(String current, String next) {

        @Override
        public String toString() {
            return "PasswordChange[masked]";
        }
    }

    record Code(String code) {

        @Override
        public String toString() {
            return "Code[masked]";
        }
    }

    @Permitted(withOneTimePassword = true)
    @GetMapping
    Views.Me me(Access access) {
        return Views.Me.of(account.view(access));
    }

    @Permitted(withOneTimePassword = true)
    @PutMapping
    Views.Me choose(Access access, @RequestBody Settings settings) {
        return Views.Me.of(account.choose(access, settings.language(), settings.theme()));
    }

    @Permitted(withOneTimePassword = true, byToken = false)
    @PostMapping("/password")
    ResponseEntity<Void> password(
            Access access,
            @RequestBody PasswordChange change,
            HttpServletRequest request,
            HttpServletResponse response) {
        account.changePassword(access, change.current(), change.next());
        long id = access.actor().userId().orElseThrow();
        sessions.begin(request, response, SignedIn.bySession(id, account.epoch(access), clock.instant()));
        return ResponseEntity.noContent().build();
    }

    @Permitted(byToken = false)
    @PostMapping("/totp")
    OwnAccount.TotpOffer offerTotp(Access access) {
        return account.offerTotp(access);
    }

    @Permitted(byToken = false)
    @PutMapping("/totp")
    ResponseEntity<Void> confirmTotp(Access access, @RequestBody Code code) {
        account.confirmTotp(access, code.code());
        return ResponseEntity.noContent().build();
    }
}
