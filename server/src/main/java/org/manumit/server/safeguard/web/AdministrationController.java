package org.manumit.server.safeguard.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Invalid;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Agencies;
import org.manumit.server.safeguard.Agency;
import org.manumit.server.safeguard.Page;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.account.Users;
import org.manumit.words.Language;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agencies and users, for administrators. */
@RestController
@RequestMapping("/api/safeguard")
class AdministrationController {

    private final Agencies agencies;
    private final Users users;

    AdministrationController(Agencies agencies, Users users) {
        this.agencies = agencies;
        this.users = users;
    }

    record NewAgency(String key, String name, String country, String kind) {}

    record Share(int withAgencyId) {}

    /** @param oneTimePassword whether the user must replace the password at the first sign-in; yes unless said otherwise */
    record UserInput(
            @Nullable String username,
            String displayName,
            int agencyId,
            Set<Role> roles,
            @Nullable String language,
            @Nullable String password,
            @Nullable Boolean oneTimePassword) {

        Users.Wanted wanted(@Nullable String fixedName) {
            @Nullable String name = fixedName == null ? username : fixedName;
            if (name == null) {
                throw new Invalid("safeguard", "field-invalid", Map.of("field", "username"));
            }
            return new Users.Wanted(
                    name,
                    displayName,
                    agencyId,
                    roles,
                    Language.of(language == null ? "en" : language),
                    password,
                    oneTimePassword == null || oneTimePassword);
        }

        @Override
        public String toString() {
            return "UserInput[masked]";
        }
    }

    @Permitted
    @GetMapping("/agencies")
    Page<Agency> agencies(Access access) {
        return Page.whole(agencies.list(access));
    }

    @Permitted(roles = Role.ADMINISTRATOR, byToken = false)
    @PostMapping("/agencies")
    Agency createAgency(Access access, @RequestBody NewAgency agency) {
        return agencies.create(access, agency.key(), agency.name(), agency.country(), agency.kind());
    }

    @Permitted(roles = Role.ADMINISTRATOR, byToken = false)
    @PostMapping("/agencies/{id}/shares")
    ResponseEntity<Void> share(Access access, @PathVariable int id, @RequestBody Share share) {
        agencies.share(access, id, share.withAgencyId());
        return ResponseEntity.noContent().build();
    }

    @Permitted(roles = {Role.ADMINISTRATOR, Role.SUPERVISOR})
    @GetMapping("/users")
    Page<Users.User> users(Access access) {
        return Page.whole(users.list(access));
    }

    @Permitted(roles = Role.ADMINISTRATOR, byToken = false)
    @PostMapping("/users")
    Users.User createUser(Access access, @RequestBody UserInput input) {
        return users.create(access, input.wanted(null));
    }

    @Permitted(roles = Role.ADMINISTRATOR, byToken = false)
    @PutMapping("/users/{id}")
    Users.User changeUser(Access access, @PathVariable long id, @RequestBody UserInput input) {
        return users.change(access, id, input.wanted("unchanged"));
    }

    @Permitted(roles = Role.ADMINISTRATOR, byToken = false)
    @PostMapping("/users/{id}/disable")
    Users.User disableUser(Access access, @PathVariable long id) {
        return users.disable(access, id);
    }
}
