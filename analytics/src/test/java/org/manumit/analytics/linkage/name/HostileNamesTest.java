package org.manumit.analytics.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a name field is compared in bounded time and never matches for lack of evidence. */
class HostileNamesTest {

    private final NameComparer names = new NameComparer();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "😀😀", "...", "-", "\u200D\u200E", "\uD800", "&", "\u0301\u0301"})
    void namesWithoutLettersMatchNothing(String name) {
        assertThat(names.compare(name, name, NameKind.PERSON).match()).isFalse();
        assertThat(names.compare(name, "Elena Tarrega", NameKind.PERSON).match())
                .isFalse();
        assertThat(names.compare(name, "Elena Tarrega").match()).isFalse();
    }

    @Test
    void aHundredThousandCharactersCostNoMoreThanAName() {
        String word = "a".repeat(100_000);
        String words = IntStream.range(0, 20_000)
                .mapToObj(i -> "w" + (char) ('a' + i % 26) + "x")
                .collect(Collectors.joining(" "));
        String marks = "e" + "\u0301".repeat(100_000);

        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 50; i++) {
                for (NameKind kind : NameKind.values()) {
                    names.compare(word, words, kind);
                    names.compare(words, words + " y", kind);
                    names.compare(marks, words, kind);
                }
            }
        });
    }

    @Test
    void directionMarksAndDecomposedAccentsDoNotPartAName() {
        assertThat(names.compare("\u202BElena\u202C Ta\u0301rrega", "Elena Tárrega", NameKind.PERSON)
                        .match())
                .isTrue();
    }

    @Test
    void fullWidthLettersAreLetters() {
        assertThat(names.compare("Ｅｌｅｎａ　Ｔａｒｒｅｇａ", "Elena Tarrega", NameKind.PERSON)
                        .match())
                .isTrue();
    }

    @Test
    void namesReadAsOfDifferentKindsAreRefused() {
        ReadName person = names.read("Elena Tarrega", NameKind.PERSON);
        ReadName company = names.read("Elena Tarrega", NameKind.ORGANISATION);

        assertThatThrownBy(() -> names.compare(person, company))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of one kind")
                .hasMessageNotContaining("Tarrega");
    }
}
