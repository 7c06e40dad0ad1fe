package org.manumit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ServiceLoader;
import java.util.spi.ToolProvider;

/**
 * The synthetic world, loaded from a jar inside the jar by a class loader of its own.
 *
 * <p>The world knows the truth about its operations; nothing that the server runs may be able to ask it. So its classes
 * are not on the class path of the assembled jar: only the commands that write a world load them.
 */
final class WorldTool {

    private static final String NESTED_JAR = "/world/manumit-world.jar";

    private WorldTool() {}

    /** Writes a world; arguments as for {@code manumit world}. */
    static void write(String... arguments) {
        Path jar = extract();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, WorldTool.class.getClassLoader())) {
            ToolProvider world = ServiceLoader.load(ToolProvider.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(tool -> tool.name().equals("manumit-world"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the jar holds no world"));
            int code = world.run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
            if (code != 0) {
                throw new CommandFailure("the world was not written");
            }
        } catch (IOException failure) {
            throw new CommandFailure("the world could not be loaded: " + failure.getMessage(), failure);
        }
    }

    private static Path extract() {
        try (InputStream nested = WorldTool.class.getResourceAsStream(NESTED_JAR)) {
            if (nested == null) {
                throw new CommandFailure("this build holds no synthetic world; run ./manumit build");
            }
            Path jar = Files.createTempFile("manumit-world", ".jar");
            jar.toFile().deleteOnExit();
            Files.copy(nested, jar, StandardCopyOption.REPLACE_EXISTING);
            return jar;
        } catch (IOException failure) {
            throw new CommandFailure("the world could not be unpacked: " + failure.getMessage(), failure);
        }
    }
}
