package org.manumit.server.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manumit.server.harness.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Row-level security against SQL that an attacker got to run inside a reader's own transaction. */
@ServerTest
class RowSecurityAttackTest {

    private static final String ALL = "SELECT text FROM probe.note ORDER BY text";

    @Autowired
    Stage stage;

    @Autowired
    RunMandates runs;

    @Autowired
    Loading loading;

    private int ours;
    private int theirs;
    private Stage.TestUser ana;
    private String inquiry;

    @BeforeEach
    void aTableWithARowOfEachClass() throws SQLException {
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    SET ROLE manumit_owner;
                    CREATE SCHEMA IF NOT EXISTS probe;
                    DROP TABLE IF EXISTS probe.note CASCADE;
                    CREATE TABLE probe.note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text text NOT NULL, number integer NOT NULL DEFAULT 0,
                        agency_id integer NOT NULL, marking smallint NOT NULL, compartment_id integer, names_person boolean NOT NULL);
                    CALL safeguard.protect('probe.note', app => 'SELECT, INSERT, UPDATE, DELETE', run => 'SELECT, INSERT', loader => 'INSERT');
                    """);
        }
        ours = stage.agency("unit-a");
        theirs = stage.agency("unit-b");
        ana = stage.user(ours, Role.ANALYST);
        inquiry = stage.inquiry(ours, ana);
        String other = stage.inquiry(theirs);
        for (boolean named : new boolean[] {false, true}) {
            for (Marking marking : List.of(Marking.CLEAR, Marking.GREEN, Marking.AMBER, Marking.AMBER_STRICT)) {
                row(ours, marking, null, named, "ours");
                row(theirs, marking, null, named, "theirs");
            }
            row(ours, Marking.RED, stage.inquiryId(inquiry), named, "ours");
            row(theirs, Marking.RED, stage.inquiryId(other), named, "theirs");
        }
    }

    private void row(
            int agency,
            Marking marking,
            @org.jspecify.annotations.Nullable Integer compartment,
            boolean named,
            String whose) {
        String text = whose + " " + marking + (named ? " named" : "");
        stage.insert(
                "INSERT INTO probe.note (text, agency_id, marking, compartment_id, names_person) VALUES (?, ?, ?, "
                        + (compartment == null ? "NULL" : compartment) + ", ?) RETURNING id",
                text,
                agency,
                marking.level(),
                named);
    }

    private List<String> see(Access access, String... attack) {
        return access.inTransaction(Act.of("test.attack"), transaction -> {
            for (String statement : attack) {
                transaction.jdbc().sql(statement).query(row -> {});
            }
            return transaction.jdbc().sql(ALL).query(String.class).list();
        });
    }

    @Test
    void withoutAMandateNoRowThatNamesPersonsIsSeenAndNoneOfOthers() {
        assertThat(see(stage.access(ana)))
                .containsExactly(
                        "ours AMBER", "ours AMBER_STRICT", "ours CLEAR", "ours GREEN", "theirs CLEAR", "theirs GREEN");
    }

    @Test
    void underAnInquiryItsRedRowsAndNamesAreSeenAndNoneOfOthers() {
        assertThat(see(stage.access(ana, inquiry)))
                .hasSize(14)
                .contains("ours RED", "ours RED named", "theirs CLEAR named")
                .doesNotContain("theirs AMBER", "theirs AMBER_STRICT", "theirs RED", "theirs RED named");
    }

    @Test
    void anAgreementOpensAmberButNotAmberStrict() {
        stage.share(theirs, ours);
        assertThat(see(stage.access(ana))).contains("theirs AMBER").doesNotContain("theirs AMBER_STRICT", "theirs RED");
        assertThat(see(stage.access(stage.user(theirs, Role.ANALYST)))).doesNotContain("ours AMBER");
    }

    @Test
    void administratorsSeeNoRowAtAll() {
        assertThat(see(stage.access(stage.user(ours, Role.ADMINISTRATOR)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT set_config('manumit.token', '', true)",
                "SELECT set_config('manumit.token', replace(current_setting('manumit.token'), '0,', '0,1,2,3,'), true)",
                "SELECT set_config('manumit.token', regexp_replace(current_setting('manumit.token'), '\\|[^|]*~', '|0,1,20,21,22,23~'), true)",
                "SELECT set_config('manumit.token', 'x~' || repeat('0', 64), true)",
                "SELECT set_config('manumit.token', regexp_replace(current_setting('manumit.token'), '~.*', '~'), true)",
                "SELECT set_config('manumit.token', 'a|b|c~' || encode(extensions.hmac('a|b|c', '', 'sha256'), 'hex'), true)"
            })
    void aTokenThatIsNotTheServersShowsNothingAndUndoesTheTransaction(String attack) {
        AtomicReference<List<String>> seen = new AtomicReference<>();
        assertThatThrownBy(() -> stage.access(ana).inTransaction(Act.of("test.attack"), transaction -> {
                    transaction.jdbc().sql(attack).query(row -> {});
                    seen.set(transaction.jdbc().sql(ALL).query(String.class).list());
                    return true;
                }))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("no valid reading token");
        assertThat(seen.get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET ROLE manumit_owner",
                "SET ROLE manumit_run",
                "SET ROLE manumit_loader",
                "SET ROLE manumit_search",
                "SET ROLE manumit_gate",
                "SET ROLE manumit_super",
                "SET SESSION AUTHORIZATION manumit_owner",
                "ALTER TABLE probe.note DISABLE ROW LEVEL SECURITY",
                "ALTER TABLE probe.note NO FORCE ROW LEVEL SECURITY",
                "CREATE POLICY open ON probe.note USING (true)",
                "DROP POLICY reader ON probe.note",
                "GRANT manumit_run TO manumit_app",
                "SELECT value FROM safeguard.secret",
                "SELECT password_hash FROM safeguard.credential",
                "SELECT hash FROM safeguard.api_token",
                "SELECT count(*) FROM event.event_publication",
                "CREATE TEMP TABLE loot (x text)",
                "CREATE FUNCTION pg_temp.leak(text) RETURNS boolean LANGUAGE sql COST 0.0001 AS 'SELECT true'",
                "CREATE FUNCTION probe.leak(text) RETURNS boolean LANGUAGE sql LEAKPROOF AS 'SELECT true'",
                "CREATE OPERATOR probe.~~~ (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq)",
                "COPY probe.note TO PROGRAM 'cat'",
                "COPY probe.note TO '/tmp/manumit-loot'",
                "SELECT pg_read_file('postgresql.conf')",
                "SELECT lo_import('/etc/passwd')",
                "UPDATE safeguard.journal_entry SET action = 'nothing.happened'",
                "DELETE FROM safeguard.journal_entry",
                "TRUNCATE probe.note",
                "INSERT INTO safeguard.journal_entry (action) VALUES ('test.forged')",
                "UPDATE safeguard.person_of_staff SET roles = '{SUPERVISOR}'",
                "INSERT INTO safeguard.person_of_staff (username, display_name, agency_id, roles) VALUES ('mallory', 'M', 1, '{SUPERVISOR}')",
                "SELECT safeguard.set_credential(1, 'x', false)",
                "INSERT INTO safeguard.inquiry_member (inquiry_id, user_id) SELECT 2, 1",
                "INSERT INTO safeguard.agency_share (agency_id, with_agency_id) VALUES (2, 1)",
                "SELECT pg_terminate_backend(pg_backend_pid())"
            })
    void anAttackersStatementIsRefusedOrChangesNothing(String attack) {
        Access access = stage.access(ana);
        try {
            access.inTransaction(Act.of("test.attack"), transaction -> {
                transaction.jdbc().sql(attack).update();
                assertThat(transaction.jdbc().sql(ALL).query(String.class).list())
                        .as(attack)
                        .doesNotContain("theirs AMBER", "ours RED");
                return attack.startsWith("UPDATE") ? requireUntouched(attack, transaction) : require(false, attack);
            });
        } catch (DataAccessException | IllegalStateException refused) {
            assertThat(refused.getMessage()).as(attack).doesNotContain("was allowed");
        }
        assertThat(see(access)).hasSize(6);
    }

    private static boolean require(boolean holds, String attack) {
        if (!holds) {
            throw new IllegalStateException(attack + " was allowed");
        }
        return true;
    }

    /** A policy that hides every row from an UPDATE lets the statement pass and change nothing. */
    private static boolean requireUntouched(String attack, Transaction transaction) {
        return require(transaction.jdbc().sql(attack).update() == 0, attack);
    }

    @Test
    void turningRowSecurityOffOnlyMakesTheQueryFail() {
        assertThatThrownBy(() -> see(stage.access(ana), "SELECT set_config('row_security', 'off', true)"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aTokenOfAnotherTransactionIsWorthNothing() {
        Access access = stage.access(ana, inquiry);
        String stolen = access.inTransaction(
                Act.of("test.steal"),
                transaction -> transaction
                        .jdbc()
                        .sql("SELECT current_setting('manumit.token')")
                        .query(String.class)
                        .single());
        Access plain = stage.access(stage.user(theirs, Role.FIELD));
        AtomicReference<List<String>> seen = new AtomicReference<>();
        assertThatThrownBy(() -> plain.inTransaction(Act.of("test.replay"), transaction -> {
                    transaction
                            .jdbc()
                            .sql("SELECT set_config('manumit.token', :token, true)")
                            .param("token", stolen)
                            .query(row -> {});
                    seen.set(transaction.jdbc().sql(ALL).query(String.class).list());
                    return true;
                }))
                .hasStackTraceContaining("no valid reading token");
        assertThat(seen.get()).isEmpty();
        assertThatThrownBy(() -> plain.inTransaction(
                        Act.of("test.replay"),
                        transaction -> transaction
                                .jdbc()
                                .sql("SELECT safeguard.enter(:token)")
                                .param("token", stolen)
                                .query(Object.class)
                                .list()))
                .hasStackTraceContaining("reading token refused");
    }

    @Test
    void aSettingLeftInTheSessionDoesNotReachTheNextReader() {
        stage.access(ana).inTransaction(Act.of("test.poison"), transaction -> {
            transaction
                    .jdbc()
                    .sql("SELECT set_config('work_mem', '64kB', false)")
                    .query(row -> {});
            transaction
                    .jdbc()
                    .sql("SELECT set_config('search_path', 'probe', false)")
                    .query(row -> {});
            return true;
        });
        for (int reader = 0; reader < 15; reader++) {
            String path = stage.access(ana)
                    .inTransaction(
                            Act.of("test.read"),
                            transaction -> transaction
                                    .jdbc()
                                    .sql("SHOW search_path")
                                    .query(String.class)
                                    .single());
            assertThat(path).isEqualTo("extensions");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM probe.note WHERE 1 / (CASE WHEN text = 'theirs RED named' THEN 0 ELSE 1 END) = 1",
                "SELECT id FROM probe.note WHERE 1 / (length(text) - length('theirs AMBER_STRICT named')) > -5",
                "SELECT id FROM probe.note WHERE (CASE WHEN text LIKE 'theirs RED%' THEN 'not a number' ELSE '1' END)::integer = 1",
                "SELECT n.id FROM probe.note n JOIN LATERAL (SELECT 1 / (CASE WHEN n.text LIKE 'theirs RED%' THEN 0 ELSE 1 END) AS x) p ON p.x = 1",
                "SELECT max(1 / (CASE WHEN text LIKE 'theirs AMBER%' THEN 0 ELSE 1 END)) FROM probe.note"
            })
    void anErrorInAConditionNeverComesFromAHiddenRow(String probe) {
        assertThat(see(stage.access(ana), probe)).hasSize(6);
    }

    @Test
    void aConditionWithASideEffectIsNeverEvaluatedOnAHiddenRow() {
        String seen = stage.access(ana).inTransaction(Act.of("test.probe"), transaction -> {
            transaction
                    .jdbc()
                    .sql(
                            "SELECT count(*) FROM probe.note WHERE set_config('probe.seen', COALESCE(current_setting('probe.seen', true), '') || ';' || text, true) <> ''")
                    .query(row -> {});
            return transaction
                    .jdbc()
                    .sql("SELECT current_setting('probe.seen')")
                    .query(String.class)
                    .single();
        });
        assertThat(seen)
                .contains("ours AMBER")
                .doesNotContain("named")
                .doesNotContain("theirs AMBER")
                .doesNotContain("RED");
    }

    @Test
    void aSlowConditionRunsOnlyOnVisibleRowsSoItsTimeTellsNothing() {
        List<Integer> evaluations = stage.access(ana).inTransaction(Act.of("test.probe"), transaction -> {
            transaction
                    .jdbc()
                    .sql("SELECT set_config('probe.count', '0', true)")
                    .query(row -> {});
            transaction
                    .jdbc()
                    .sql(
                            "SELECT count(*) FROM probe.note WHERE pg_sleep(0.001 * length(text)) IS NOT NULL AND set_config('probe.count', (current_setting('probe.count')::integer + sign(length(text))::integer)::text, true) <> ''")
                    .query(row -> {});
            return transaction
                    .jdbc()
                    .sql("SELECT current_setting('probe.count')::integer")
                    .query(Integer.class)
                    .list();
        });
        assertThat(evaluations).containsExactly(6);
    }

    @Test
    void statisticsOfAProtectedTableAreHidden() throws SQLException {
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE probe.note");
        }
        List<String> statistics = stage.access(ana)
                .inTransaction(
                        Act.of("test.probe"),
                        transaction -> transaction
                                .jdbc()
                                .sql("SELECT most_common_vals::text FROM pg_stats WHERE schemaname = 'probe'")
                                .query(String.class)
                                .list());
        assertThat(statistics).isEmpty();
    }

    @Test
    void aRowCannotBeWrittenWhereItsWriterCouldNotReadIt() {
        Access access = stage.access(ana);
        for (String values : List.of(
                "'x', 2, 2, NULL, false", "'x', 2, 3, NULL, false", "'x', 1, 4, 2, false", "'x', 1, 2, NULL, true")) {
            assertThatThrownBy(() -> access.inTransaction(
                            Act.of("test.write"),
                            transaction -> transaction
                                    .jdbc()
                                    .sql(
                                            "INSERT INTO probe.note (text, agency_id, marking, compartment_id, names_person) VALUES ("
                                                    + values + ")")
                                    .update()))
                    .as(values)
                    .isInstanceOf(DataAccessException.class);
        }
        int moved = access.inTransaction(
                Act.of("test.write"),
                transaction -> transaction
                        .jdbc()
                        .sql("UPDATE probe.note SET number = 1")
                        .update());
        assertThat(moved).isEqualTo(6);
        assertThatThrownBy(() -> access.inTransaction(
                        Act.of("test.write"),
                        transaction -> transaction
                                .jdbc()
                                .sql("UPDATE probe.note SET marking = 0, agency_id = 1, names_person = true")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRunSeesTheSchemasOfItsMandateAndNoOthers() {
        Access narrow = runs.open(new RunMandate("test.narrow", Set.of("elsewhere"), Set.of()));
        assertThat(see(narrow)).isEmpty();
        Access reader = runs.open(new RunMandate("test.reader", Set.of("probe"), Set.of()));
        assertThat(see(reader)).hasSize(20);
        assertThatThrownBy(() -> reader.inTransaction(
                        Act.of("test.write"),
                        transaction -> transaction
                                .jdbc()
                                .sql(
                                        "INSERT INTO probe.note (text, agency_id, marking, names_person) VALUES ('x', 1, 0, false)")
                                .update()))
                .isInstanceOf(DataAccessException.class);
        Access writer = runs.open(new RunMandate("test.writer", Set.of(), Set.of("probe")));
        writer.inTransaction(
                Act.of("test.write"),
                transaction -> transaction
                        .jdbc()
                        .sql(
                                "INSERT INTO probe.note (text, agency_id, marking, names_person) VALUES ('x', 1, 0, false)")
                        .update());
        assertThat(see(writer)).hasSize(21);
    }

    @Test
    void theLoaderInsertsAndReadsNothing() {
        Actor actor = stage.access(ana).actor();
        loading.inTransaction(
                Act.of("test.load"),
                actor,
                transaction -> transaction
                        .jdbc()
                        .sql(
                                "INSERT INTO probe.note (text, agency_id, marking, names_person) VALUES ('loaded', 1, 0, false)")
                        .update());
        assertThat(see(stage.access(ana))).contains("loaded");
        assertThatThrownBy(() -> loading.inTransaction(
                        Act.of("test.load"),
                        actor,
                        transaction ->
                                transaction.jdbc().sql(ALL).query(String.class).list()))
                .isInstanceOf(DataAccessException.class);
        assertThat(stage.insert("SELECT actor FROM safeguard.journal_entry WHERE action = 'test.load'"))
                .isEqualTo(ana.id());
    }

    @Test
    void aConnectionWithoutAnAccessSeesNoModulesTables(@Autowired javax.sql.DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery(ALL))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void noFunctionOfOursMayBeCalledByThePublicOrLacksAFixedPath() {
        assertThat(stage.insert("""
                        SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                        WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'extensions')
                            AND (has_function_privilege('public', p.oid, 'EXECUTE')
                                OR (p.prosecdef AND NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=pg_catalog%')))""")).isZero();
    }

    @Test
    void onlyTheLoaderPassesRowSecurityAndItCannotReadWhatItLoads() {
        assertThat(stage.insert("""
                        SELECT count(*) FROM pg_roles WHERE rolname LIKE 'manumit%' AND rolname <> 'manumit_super'
                            AND ((rolbypassrls AND rolname <> 'manumit_loader') OR rolsuper OR rolcreaterole OR rolcreatedb)""")).isZero();
        assertThat(stage.insert("""
                        SELECT count(*) FROM pg_attribute a
                        WHERE a.attrelid = 'observation.observation'::regclass AND a.attnum > 0 AND NOT a.attisdropped
                            AND a.attname IN ('text', 'raw', 'properties', 'place_text', 'source_id', 'latitude', 'longitude')
                            AND has_column_privilege('manumit_loader', a.attrelid, a.attnum, 'SELECT')""")).isZero();
    }

    @Test
    void noRoleOfOursCanBecomeTheOwner() {
        assertThat(stage.insert("""
                        SELECT count(*) FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles u ON u.oid = m.member
                        WHERE u.rolname LIKE 'manumit%' AND NOT (r.rolname, u.rolname) IN
                            (('manumit_app', 'manumit_run'), ('manumit_search', 'manumit_owner'))
                            AND u.rolname <> 'manumit_super'""")).isZero();
    }
}
