package org.manumit.analytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Names are found as they are listed, and nothing else is. */
class NameFinderTest {

    private final NameFinder names = new NameFinder();

    @Test
    void caseAccentsAndPunctuationDoNotMatter() {
        names.add(7, "Agrícola Río Norte, S.A.");

        assertThat(names.in("Nobody is paid at AGRICOLA RIO NORTE S.A. since May"))
                .containsExactly(7L);
        assertThat(names.whole("agricola rio norte s a")).hasValue(7);
    }

    @Test
    void aSlipOfThePenIsAMiss() {
        names.add(7, "Agrícola Río Norte");

        assertThat(names.in("Nobody is paid at Agrícola Río Nrote")).isEmpty();
    }

    @Test
    void theLongestNameIsMeant() {
        names.add(1, "Pipes of the North");
        names.add(2, "Pipes of the North and South");

        assertThat(names.in("I work for Pipes of the North and South")).containsExactly(2L);
        assertThat(names.in("I work for Pipes of the North and am tired")).containsExactly(1L);
    }

    @Test
    void aNameThatTwoBearIsNeverFound() {
        names.add(1, "Pipes of the North");
        names.add(2, "Pipes of the North");

        assertThat(names.in("I work for Pipes of the North")).isEmpty();
        assertThat(names.whole("Pipes of the North")).isEmpty();
    }

    @Test
    void aWordAloneIsNoName() {
        names.add(1, "Northlandia");
        names.add(2, "A b");

        assertThat(names.in("Northlandia a b")).isEmpty();
    }

    @Property
    void aListedNameIsFoundAmidOtherWords(
            @ForAll @Size(min = 2, max = 6) List<@AlphaChars @StringLength(min = 4, max = 9) String> words) {
        NameFinder finder = new NameFinder();
        finder.add(5, String.join(" ", words));

        assertThat(finder.in("1, " + String.join("-", words).toUpperCase(Locale.ROOT) + ". 2"))
                .containsExactly(5L);
    }
}
