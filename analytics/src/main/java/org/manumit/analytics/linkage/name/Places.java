package org.manumit.analytics.linkage.name;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manumit.analytics.text.WordList;

/** Words of countries and large cities; {@code places.txt} lists them. Thread-safe (immutable). */
final class Places {

    static final Places INSTANCE = new Places();

    private final Set<String> names = WordList.lines(Places.class, "places.txt").stream()
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private Places() {}

    Set<String> names() {
        return names;
    }
}
