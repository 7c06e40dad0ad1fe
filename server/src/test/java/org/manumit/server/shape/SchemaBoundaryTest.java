package org.manumit.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;

/** The database keeps the modules' borders: what Modulith cannot see. */
@ServerTest
class SchemaBoundaryTest {

    /** What each module may import besides law and safeguard, as the architecture says. */
    private static final Map<String, Set<String>> IMPORTS = Map.of(
            "law", Set.of(),
            "safeguard", Set.of("law"),
            "atlas", Set.of("law", "safeguard"),
            "intake", Set.of("law", "safeguard"),
            "observation", Set.of("law", "safeguard", "atlas", "intake"),
            "resolution", Set.of("law", "safeguard", "atlas", "observation"),
            "detection", Set.of("law", "safeguard", "atlas", "observation", "resolution"),
            "lead", Set.of("law", "safeguard", "atlas", "observation", "resolution", "detection"));

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:FROM|JOIN|INTO|UPDATE|TRUNCATE|COPY|TABLE)\\s+(?:ONLY\\s+)?([a-z]+)\\.([a-z_]+)\\b(?!\\s*\\()",
            Pattern.CASE_INSENSITIVE);

    @Autowired
    Stage stage;

    @Test
    void foreignKeysFollowImports() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (List<String> key : rows("""
                SELECT own.nspname, other.nspname, c.conname FROM pg_constraint c
                JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace own ON own.oid = t.relnamespace
                JOIN pg_class r ON r.oid = c.confrelid JOIN pg_namespace other ON other.oid = r.relnamespace
                WHERE c.contype = 'f' AND own.nspname <> other.nspname""")) {
            if (!IMPORTS.getOrDefault(key.get(0), Set.of()).contains(key.get(1))) {
                wrong.add(key.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everySchemaIsAModules() throws SQLException {
        Set<String> schemas = new TreeSet<>();
        rows("SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')")
                .forEach(row -> schemas.add(row.get(0)));
        schemas.removeAll(IMPORTS.keySet());
        // The database's own: extensions, migration history, undelivered events; and what the attack tests make.
        assertThat(schemas).isSubsetOf("extensions", "history", "event", "probe");
    }

    @Test
    void noModulesSqlNamesATableOfAnother() throws SQLException {
        Set<String> published = published();
        Set<String> wrong = new TreeSet<>();
        for (String module : IMPORTS.keySet()) {
            Path code = Repository.root().resolve("server/src/main/java/org/manumit/server/" + module);
            if (!code.toFile().isDirectory()) {
                continue;
            }
            for (Path file : Repository.files(code, ".java")) {
                Matcher literal = LITERAL.matcher(Repository.text(file));
                while (literal.find()) {
                    String sql = literal.group(1) == null ? literal.group(2) : literal.group(1);
                    collect(wrong, module, file, sql, published);
                }
            }
            for (Path file : sqlOf(module)) {
                collect(wrong, module, file, Repository.text(file).replaceAll("--[^\\n]*", ""), published);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Path> sqlOf(String module) {
        List<Path> files = new ArrayList<>();
        for (String place : List.of("db/migration/" + module, "org/manumit/server/" + module)) {
            Path folder = Repository.root().resolve("server/src/main/resources/" + place);
            if (folder.toFile().isDirectory()) {
                files.addAll(Repository.files(folder, ".sql"));
            }
        }
        return files;
    }

    private static void collect(Set<String> wrong, String module, Path file, String sql, Set<String> published) {
        Matcher table = TABLE.matcher(sql);
        while (table.find()) {
            String schema = table.group(1);
            String name = schema + "." + table.group(2);
            if (IMPORTS.containsKey(schema) && !schema.equals(module) && !published.contains(name)) {
                wrong.add(file.getFileName() + " names " + name);
            }
        }
    }

    /** Views that look with their reader's eyes and that their owner's package documentation lists. */
    private Set<String> published() throws SQLException {
        Set<String> published = new HashSet<>();
        for (List<String> view : rows("""
                SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'v' AND c.reloptions::text LIKE '%security_invoker=true%'""")) {
            Path owner = Repository.root()
                    .resolve("server/src/main/java/org/manumit/server/" + view.get(0) + "/package-info.java");
            String name = view.get(0) + "." + view.get(1);
            if (owner.toFile().exists() && Repository.text(owner).contains(name)) {
                published.add(name);
            }
        }
        return published;
    }

    @Test
    void everyTableWithRowsFromFeedsIsProtected() throws SQLException {
        assertThat(rows("""
                        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
                            AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'names_person')""")).isEmpty();
    }

    @Test
    void everyViewLooksWithItsReadersEyes() throws SQLException {
        assertThat(rows("""
                        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind = 'v' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'extensions')
                            AND COALESCE(c.reloptions::text, '') NOT LIKE '%security_invoker=true%'""")).isEmpty();
    }

    private List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> found = new ArrayList<>();
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                found.add(row);
            }
        }
        return found;
    }
}
