package org.manumit.server.safeguard.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Page;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.account.ApiTokens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tokens for programs. */
@RestController
@RequestMapping("/api/safeguard/tokens")
class TokenController {

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    record TokenInput(String name, LocalDate expires) {
        @Override
        public String toString() {
            return "TokenInput";
        }
    }

    /** @param token the secret, only in the answer to its making */
    record TokenView(
            long id,
            String name,
            LocalDate expires,
            @Nullable String token) {

        @Override
        public String toString() {
            return "TokenView[" + id + "]";
        }
    }

    @Permitted
    @GetMapping
    Page<TokenView> list(Access access) {
        return Page.whole(tokens.list(access).stream()
                .map(token -> new TokenView(token.id(), token.name(), token.expires(), null))
                .toList());
    }

    @Permitted(byToken = false)
    @PostMapping
    TokenView create(Access access, @RequestBody TokenInput input) {
        ApiTokens.FreshToken fresh = tokens.create(access, input.name(), input.expires());
        return new TokenView(
                fresh.token().id(), fresh.token().name(), fresh.token().expires(), fresh.secret());
    }

    @Permitted(byToken = false)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(Access access, @PathVariable long id) {
        tokens.revoke(access, id);
        return ResponseEntity.noContent().build();
    }
}
