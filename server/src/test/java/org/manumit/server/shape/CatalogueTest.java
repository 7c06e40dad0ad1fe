package org.manumit.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.manumit.words.Language;

/** The four catalogues of each module say the same things. */
class CatalogueTest {

    private static final Path MESSAGES = Repository.root().resolve("server/src/main/resources/messages");

    static List<String> modules() {
        return Repository.files(MESSAGES, "_en.properties").stream()
                .map(file -> file.getFileName().toString().replace("_en.properties", ""))
                .toList();
    }

    static Properties catalogue(String module, Language language) {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(MESSAGES.resolve(module + "_" + language.code() + ".properties"))) {
            properties.load(reader);
        } catch (IOException missing) {
            throw new AssertionError("no catalogue of " + module + " in " + language, missing);
        }
        return properties;
    }

    @Test
    void allLanguagesHaveTheSameKeysAndArguments() {
        assertThat(modules()).contains("safeguard");
        for (String module : modules()) {
            TreeMap<String, TreeSet<String>> english = arguments(catalogue(module, Language.EN), Language.EN);
            for (Language language : Language.values()) {
                assertThat(arguments(catalogue(module, language), language))
                        .as(module + " in " + language)
                        .isEqualTo(english);
            }
        }
    }

    private static TreeMap<String, TreeSet<String>> arguments(Properties catalogue, Language language) {
        return catalogue.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> new TreeSet<>(
                                new MessageFormat(catalogue.getProperty(key), language.locale()).getArgumentNames()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    @Test
    void keysBeginWithTheirModulesName() {
        for (String module : modules()) {
            assertThat(catalogue(module, Language.EN).stringPropertyNames())
                    .allSatisfy(key -> assertThat(key).startsWith(module + "."));
        }
    }

    @Test
    void traffickingIsTrataInSpanishAndTraficoDePessoasInPortuguese() {
        for (String module : modules()) {
            assertThat(catalogue(module, Language.ES).values().toString().toLowerCase(java.util.Locale.ROOT))
                    .as(module)
                    .doesNotContain("tráfico de personas")
                    .doesNotContain("tráfico humano");
        }
    }
}
