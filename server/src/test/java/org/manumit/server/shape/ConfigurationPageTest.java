package org.manumit.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** {@code docs/configuration.md} is made from the settings' records. */
class ConfigurationPageTest {

    @Test
    void thePageSaysWhatTheCodeReads() {
        GeneratedPage.holds("configuration.md", page());
    }

    @Test
    void anUnknownKeyStopsTheStart() {
        assertThat(records())
                .allSatisfy(type -> assertThat(type.getAnnotation(ConfigurationProperties.class)
                                .ignoreUnknownFields())
                        .as(type.getName())
                        .isFalse());
    }

    private static List<Class<?>> records() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("org.manumit").stream()
                .map(BeanDefinition::getBeanClassName)
                .<Class<?>>map(ConfigurationPageTest::load)
                .sorted(Comparator.comparing(type ->
                        type.getAnnotation(ConfigurationProperties.class).prefix()))
                .toList();
    }

    private static Class<?> load(@Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Configuration

                Made from the code; a test holds that it is true. Settings are given as `--manumit.home=…`, as environment variables
                (`MANUMIT_HOME`) or in an `application.yaml` beside the jar. An unknown key stops the start.

                | setting | default | meaning |
                | --- | --- | --- |
                | `manumit.home` | `/var/lib/manumit` for root, `~/.manumit` for others | short for `manumit.server.home` |
                """);
        for (Class<?> type : records()) {
            append(page, type, type.getAnnotation(ConfigurationProperties.class).prefix());
        }
        return page.toString();
    }

    private static void append(StringBuilder page, Class<?> type, String prefix) {
        for (RecordComponent component : type.getRecordComponents()) {
            String key = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord() && component.getType().getEnclosingClass() == type) {
                append(page, component.getType(), key);
                continue;
            }
            page.append("| `")
                    .append(key)
                    .append("` | ")
                    .append(standard(type, component))
                    .append(" | ");
            page.append(meaning(type, component.getName())).append(" |\n");
        }
    }

    private static String standard(Class<?> type, RecordComponent component) {
        List<String> names = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        int index = names.indexOf(component.getName());
        @Nullable
        DefaultValue value = type.getDeclaredConstructors()[0].getParameters()[index].getAnnotation(DefaultValue.class);
        return value == null || value.value().length == 0 ? "" : "`" + String.join(",", value.value()) + "`";
    }

    /** The words of the record's own documentation. */
    private static String meaning(Class<?> type, String component) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        Path source = Repository.root()
                .resolve("server/src/main/java/" + outermost.getName().replace('.', '/') + ".java");
        String text = Repository.text(source);
        int record = text.indexOf("record " + type.getSimpleName() + "(");
        String documentation = text.substring(text.lastIndexOf("/**", record), record);
        Matcher words = Pattern.compile("@param " + component + " (.*?)(?=\\n\\s*\\*\\s*@|\\*/)", Pattern.DOTALL)
                .matcher(documentation);
        assertThat(words.find()).as(type.getName() + " documents " + component).isTrue();
        return words.group(1)
                .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .strip();
    }
}
