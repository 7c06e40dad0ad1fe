package org.manumit.server.safeguard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manumit.words.Language;
import org.manumit.words.Words;

class JournalWordsTest {

    private static final Pattern ACT = Pattern.compile("(?:Act\\.of|new Act)\\(\\s*\"([a-z.-]+)\"");

    @Test
    void everyActThatTheServerEntersHasASentenceInEveryLanguage() throws IOException {
        List<String> acts = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                ACT.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(acts::add);
            }
        }
        assertThat(acts).hasSizeGreaterThan(100);
        JournalSentences sentences = new JournalSentences(new Words());
        for (Language language : Language.values()) {
            // Where nothing is known of an act, its bare name is told.
            assertThat(sentences.text(language, "no.such-act", List.of(), 0)).contains("no.such-act");
            assertThat(acts)
                    .allSatisfy(act -> assertThat(sentences.text(language, act, List.of(), 0))
                            .doesNotContain(act));
        }
    }
}
