package org.manumit.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.manumit.words.Language;
import org.manumit.words.Words;

/** Every failure that the code can tell has its words, and {@code docs/problems.md} lists them. */
class ProblemMessageTest {

    private static final Pattern THROWN =
            Pattern.compile("new (Invalid|Refused|Absent|Conflict)\\(\\s*\"([a-z]+)\",\\s*\"([a-z0-9-]+)\"");
    private static final Map<String, String> STATUS =
            Map.of("Invalid", "422", "Refused", "403", "Absent", "404", "Conflict", "409");

    @Test
    void everyProblemThatIsThrownHasAMessage() {
        Words words = new Words();
        assertThat(thrown().keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(words.knows(key)).as(key).isTrue());
    }

    @Test
    void thePageListsEveryProblem() {
        StringBuilder page = new StringBuilder("""
                # Problems

                Made from the code; a test holds that it is true. Failures of the HTTP API are RFC 9457 problems
                (`application/problem+json`) with a stable `code`, a `detail` in the reader's language and its `params`. Where no
                status stands, the code is the reason of something that was reported: a record in quarantine, a batch that stopped,
                a finding of the journal's verification.

                | code | status | detail (English) |
                | --- | --- | --- |
                """);
        Map<String, Set<String>> thrown = thrown();
        for (String module : CatalogueTest.modules()) {
            Properties sentences = CatalogueTest.catalogue(module, Language.EN);
            String prefix = module + ".problem.";
            new TreeSet<>(sentences.stringPropertyNames())
                    .tailSet(prefix).stream()
                            .takeWhile(key -> key.startsWith(prefix))
                            .forEach(key -> page.append("| `")
                                    .append(key.substring(prefix.length()))
                                    .append("` | ")
                                    .append(String.join(", ", thrown.getOrDefault(key, Set.of())))
                                    .append(" | ")
                                    .append(sentences.getProperty(key).replace("|", "\\|"))
                                    .append(" |\n"));
        }
        GeneratedPage.holds("problems.md", page.toString());
    }

    /** Message keys of the problems that the code throws, with their statuses. */
    private static Map<String, Set<String>> thrown() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path file : Repository.files(Repository.root().resolve("server/src/main/java"), ".java")) {
            Matcher thrown = THROWN.matcher(Repository.text(file));
            while (thrown.find()) {
                found.computeIfAbsent(thrown.group(2) + ".problem." + thrown.group(3), key -> new TreeSet<>())
                        .add(STATUS.getOrDefault(thrown.group(1), ""));
            }
        }
        return found;
    }
}
