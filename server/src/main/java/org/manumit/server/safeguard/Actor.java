package org.manumit.server.safeguard;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manumit.words.Language;

/** Who acts: a user, or a background run of the server itself. Ids only. */
public final class Actor {

    private final @Nullable Long userId;
    private final @Nullable Integer agencyId;
    private final @Nullable String run;
    private final Set<Role> roles;
    private final Language language;

    private Actor(
            @Nullable Long userId,
            @Nullable Integer agencyId,
            @Nullable String run,
            Set<Role> roles,
            Language language) {
        this.userId = userId;
        this.agencyId = agencyId;
        this.run = run;
        this.roles = Set.copyOf(roles);
        this.language = language;
    }

    static Actor user(long userId, int agencyId, Set<Role> roles, Language language) {
        return new Actor(userId, agencyId, null, roles, language);
    }

    static Actor run(String name) {
        return new Actor(null, null, name, Set.of(), Language.EN);
    }

    /** The user; empty for a run. */
    public OptionalLong userId() {
        return userId == null ? OptionalLong.empty() : OptionalLong.of(userId);
    }

    /** The user's agency; empty for a run. */
    public OptionalInt agencyId() {
        return agencyId == null ? OptionalInt.empty() : OptionalInt.of(agencyId);
    }

    /** Name of the run; empty for a user. */
    public Optional<String> run() {
        return Optional.ofNullable(run);
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Language in which the actor reads sentences. */
    public Language language() {
        return language;
    }

    @Override
    public String toString() {
        return run != null
                ? "run " + run
                : "user " + userId
                        + roles.stream().map(Role::name).sorted().collect(Collectors.joining(",", " [", "]"));
    }
}
