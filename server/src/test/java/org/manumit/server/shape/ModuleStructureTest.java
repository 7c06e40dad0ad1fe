package org.manumit.server.shape;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.manumit.server.Manumit;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

class ModuleStructureTest {

    private static final List<String> BELOW_ALL = List.of("law", "safeguard");
    private static final ApplicationModules MODULES = ApplicationModules.of(Manumit.class);

    @Test
    void modulesImportUpstreamOnlyAndKeepTheirInsidesToThemselves() {
        MODULES.verify();
    }

    @Test
    void thePageDrawsTheModulesAsTheyAre() {
        StringBuilder page = new StringBuilder("""
                # Modules of the server

                Made from the code; a test holds that it is true. An arrow is an import; all may import `law` and `safeguard`, whose
                arrows are left out.

                ```mermaid
                flowchart RL
                """);
        StringBuilder words = new StringBuilder("```\n");
        for (ApplicationModule module : MODULES.stream()
                .sorted(Comparator.comparing(each -> each.getIdentifier().toString()))
                .toList()) {
            String name = module.getIdentifier().toString();
            page.append("  ").append(name).append("\n");
            imports(module).forEach(other -> page.append("  " + name + " --> " + other + "\n"));
            words.append("\n## ")
                    .append(name)
                    .append("\n")
                    .append(description(name))
                    .append("\n");
        }
        GeneratedPage.holds("modules.md", page.append(words).toString());
    }

    private static Set<String> imports(ApplicationModule module) {
        TreeSet<String> names = new TreeSet<>();
        module.getDirectDependencies(MODULES, DependencyType.values()).stream()
                .map(ApplicationModuleDependency::getTargetModule)
                .map(other -> other.getIdentifier().toString())
                .filter(other -> !BELOW_ALL.contains(other))
                .forEach(names::add);
        return names;
    }

    /** The words of the package's own documentation, as Markdown. */
    private static String description(String module) {
        Path source =
                Repository.root().resolve("server/src/main/java/org/manumit/server/" + module + "/package-info.java");
        String text = Repository.text(source);
        return text.substring(text.indexOf("/**") + 3, text.indexOf("*/"))
                .replaceAll("(?m)^ \\* ?", "")
                .replaceAll("\\{@(?:code|link)\\s+([^}]*)}", "`$1`")
                .replace("<p>", "")
                .replaceAll("</?(?:ul|em)>", "")
                .strip();
    }
}
