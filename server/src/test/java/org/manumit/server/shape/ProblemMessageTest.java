package org.manumit.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.manumit.words.Words;

/** Every failure that the code can tell has its words. */
class ProblemMessageTest {

    private static final Pattern THROWN =
            Pattern.compile("new (?:Invalid|Refused|Absent|Conflict)\\(\\s*\"([a-z]+)\",\\s*\"([a-z0-9-]+)\"");

    @Test
    void everyProblemThatIsThrownHasAMessage() {
        Words words = new Words();
        TreeSet<String> missing = new TreeSet<>();
        for (Path file : Repository.files(Repository.root().resolve("server/src/main/java"), ".java")) {
            Matcher thrown = THROWN.matcher(Repository.text(file));
            while (thrown.find()) {
                String key = thrown.group(1) + ".problem." + thrown.group(2);
                if (!words.knows(key)) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
