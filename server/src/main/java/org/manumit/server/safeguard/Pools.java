package org.manumit.server.safeguard;

import org.jspecify.annotations.Nullable;
import org.manumit.postgres.DatabaseRole;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * The application's only {@code DataSource}: hands out a connection of the role that the current transaction asked for, and of the gate,
 * which sees no module's tables, to everybody else. Thread-safe.
 */
final class Pools extends AbstractRoutingDataSource {

    private static final ThreadLocal<@Nullable DatabaseRole> ROLE = new ThreadLocal<>();

    static @Nullable DatabaseRole enter(@Nullable DatabaseRole role) {
        DatabaseRole earlier = ROLE.get();
        if (role == null) {
            ROLE.remove();
        } else {
            ROLE.set(role);
        }
        return earlier;
    }

    @Override
    protected Object determineCurrentLookupKey() {
        DatabaseRole role = ROLE.get();
        return role == null ? DatabaseRole.GATE : role;
    }
}
