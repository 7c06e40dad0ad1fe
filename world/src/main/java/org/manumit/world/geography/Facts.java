package org.manumit.world.geography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists that ship beside a class as plain comma-separated text without quotes. */
public final class Facts {
    private Facts() {}

    /** The rows behind the heading. */
    public static List<String[]> rows(Class<?> beside, String name) {
        return text(beside, name)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(","))
                .toList();
    }

    /** The whole text. */
    public static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the world ships without its list " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
