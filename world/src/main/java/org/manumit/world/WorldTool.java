package org.manumit.world;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.spi.ToolProvider;

/** The world as a tool, {@code manumit-world --size SIZE --seed N --out FOLDER [--held-out]}, found by its name. */
public final class WorldTool implements ToolProvider {
    @Override
    public String name() {
        return "manumit-world";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        String size = "small";
        String seed = "7";
        String folder = "";
        boolean heldOut = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--size" -> size = value(arguments, ++i);
                case "--seed" -> seed = value(arguments, ++i);
                case "--out" -> folder = value(arguments, ++i);
                case "--held-out" -> heldOut = true;
                default -> {
                    err.println("expected --size, --seed, --out or --held-out but found " + arguments[i]);
                    return 2;
                }
            }
        }
        try {
            WorldSize worldSize = WorldSize.valueOf(size.toUpperCase(Locale.ROOT));
            if (folder.isEmpty()) {
                err.println("--out must name a folder that is empty or absent");
                return 2;
            }
            World.write(Path.of(folder), new WorldParameters(worldSize, Long.parseLong(seed), heldOut));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(
                    "expected a size of tiny, small, medium or large and a whole number as seed: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("the world could not be written: " + e.getMessage());
            return 1;
        }
    }

    private static String value(String[] arguments, int index) {
        return index < arguments.length ? arguments[index] : "";
    }
}
