package org.manumit.analytics.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Word lists that are packed beside a class; lines that begin with # are for people. Thread-safe. */
public final class WordList {

    private WordList() {}

    /** Lines of the list that is packed beside a class. */
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + name + " must be packed beside the classes");
            }
            return new BufferedReader(new InputStreamReader(in, "UTF-8"))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words of a list, several on a line, and the number words. */
    static Set<String> words(Class<?> beside, String name) {
        Stream<String> listed = lines(beside, name).stream().flatMap(line -> Arrays.stream(line.split(" ")));
        return Stream.concat(listed, SpokenNumbers.words().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
