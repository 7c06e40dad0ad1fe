package org.manumit.server.safeguard;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manumit.postgres.DatabaseRole;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the transactions of accesses and loads: picks the role's pool, signs the reading token for backend and transaction, does the work,
 * enters it in the journal, commits. Thread-safe.
 */
final class AccessTransactions {

    private final Pools pools;
    private final TransactionTemplate template;
    private final JdbcClient jdbc;
    private final ReadingToken tokens;
    private final JournalDigest digest;
    private final ThreadLocal<@Nullable Open> current = new ThreadLocal<>();

    AccessTransactions(Pools pools, PlatformTransactionManager manager, ReadingToken tokens, JournalDigest digest) {
        this.pools = pools;
        this.template = new TransactionTemplate(manager);
        this.template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = JdbcClient.create(pools);
        this.tokens = tokens;
        this.digest = digest;
    }

    <T extends @Nullable Object> T run(Access access, Act act, Function<Transaction, T> work) {
        Open outer = current.get();
        if (outer != null && outer.access == access) {
            Open joined = new Open(access, act);
            T result = work.apply(joined);
            joined.enterJournal();
            return result;
        }
        DatabaseRole role = access.actor().run().isPresent() ? DatabaseRole.RUN : DatabaseRole.APP;
        return inNew(role, access, act, work::apply);
    }

    <T extends @Nullable Object> T load(Access access, Act act, Function<LoadTransaction, T> work) {
        return inNew(DatabaseRole.LOADER, access, act, work::apply);
    }

    private <T extends @Nullable Object> T inNew(DatabaseRole role, Access access, Act act, Function<Open, T> work) {
        Open outer = current.get();
        DatabaseRole earlier = Pools.enter(role);
        try {
            return template.execute(status -> {
                // Statements outside this transaction, such as those of after-commit listeners, must not inherit the
                // role.
                Pools.enter(earlier);
                Open open = new Open(access, act);
                current.set(open);
                try {
                    enter(access);
                    T result = work.apply(open);
                    open.enterJournal();
                    return result;
                } finally {
                    restore(outer);
                }
            });
        } finally {
            Pools.enter(earlier);
        }
    }

    private void restore(@Nullable Open outer) {
        if (outer == null) {
            current.remove();
        } else {
            current.set(outer);
        }
    }

    private void enter(Access access) {
        forgetEarlierSession();
        String transaction =
                jdbc.sql("SELECT safeguard.begin()").query(String.class).single();
        String token = tokens.sign(
                transaction, access.actor(), access.mandate().orElse(null), access.purpose(), access.reach());
        jdbc.sql("SELECT safeguard.enter(:token)").param("token", token).query(row -> {});
    }

    /** A connection is used by many readers: settings and cursors that an earlier statement left behind must not reach the next one. */
    private void forgetEarlierSession() {
        try (Statement statement = DataSourceUtils.getConnection(pools).createStatement()) {
            statement.execute("RESET ALL; CLOSE ALL; UNLISTEN *");
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("reset", null, failure);
        }
    }

    private final class Open implements LoadTransaction {

        private final Access access;
        private final Act act;
        private final List<String> types = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private byte @Nullable [] root;
        private @Nullable Integer leaves;

        Open(Access access, Act act) {
            this.access = access;
            this.act = act;
            if (act.subjectType() != null && act.subjectId() != null) {
                types.add(act.subjectType());
                ids.add(act.subjectId());
            }
        }

        @Override
        public JdbcClient jdbc() {
            return jdbc;
        }

        @Override
        public void concerns(String type, long id) {
            types.add(type);
            ids.add(Long.toString(id));
        }

        @Override
        public void searchedFor(String text) {
            types.add("query");
            ids.add(digest.of(text));
        }

        @Override
        public Connection connection() {
            return DataSourceUtils.getConnection(pools);
        }

        @Override
        public void content(byte[] merkleRoot, int count) {
            root = merkleRoot.clone();
            leaves = count;
        }

        void enterJournal() {
            jdbc.sql("SELECT safeguard.enter_journal(:action, :types, :ids, :root, :leaves)")
                    .param("action", act.action())
                    .param("types", types.toArray(String[]::new))
                    .param("ids", ids.toArray(String[]::new))
                    .param("root", root, java.sql.Types.BINARY)
                    .param("leaves", leaves, java.sql.Types.INTEGER)
                    .query(row -> {});
        }
    }
}
