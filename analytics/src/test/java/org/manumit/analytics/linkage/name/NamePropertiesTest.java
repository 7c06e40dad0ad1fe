package org.manumit.analytics.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any two names. */
class NamePropertiesTest {

    private static final NameComparer NAMES = new NameComparer();

    private static final List<String> WORDS = List.of(
            "María",
            "Lupita",
            "Guadalupe",
            "José",
            "Pepe",
            "Ma.",
            "J.",
            "de",
            "da",
            "bin",
            "al-Khatib",
            "López",
            "Garcia",
            "Quispe",
            "Tarrega",
            "Annamaria",
            "Anna",
            "Maria",
            "Мария",
            "محمد",
            "Mohammed",
            "王小明",
            "Jr.",
            "II",
            "Dr.",
            "Quir0ga",
            "Quiroga",
            "O'Donnell",
            "Pierre-Louis",
            "abd",
            "Rahman",
            "Abdurrahman",
            "S.A.",
            "Ltd",
            "Banco",
            "No 5",
            "cinco",
            "&",
            "Hnos.",
            "México",
            "Intl",
            "IV",
            "Co.",
            "The");

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> listed =
                Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words));
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> letters = Arbitraries.strings()
                .withChars("abcdehimnorstu '-.")
                .ofMinLength(1)
                .ofMaxLength(24);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, listed), net.jqwik.api.Tuple.of(1, any), net.jqwik.api.Tuple.of(2, letters));
    }

    @Provide
    Arbitrary<List<String>> rareWords() {
        Arbitrary<String> syllables = Combinators.combine(
                        Arbitraries.of("Zor", "Quil", "Brax", "Tund", "Vesk", "Ymph"),
                        Arbitraries.of("ab", "ev", "ol", "ug"),
                        Arbitraries.of("ander", "istan", "orgo", "uchel"))
                .as((one, two, three) -> one + two + three);
        return syllables.list().uniqueElements().ofMinSize(2).ofMaxSize(4);
    }

    @Property(tries = 600)
    void theOrderOfTheTwoNamesDoesNotMatter(@ForAll("names") String a, @ForAll("names") String b) {
        for (NameKind kind : NameKind.values()) {
            NameComparison one = NAMES.compare(a, b, kind);
            NameComparison other = NAMES.compare(b, a, kind);

            assertThat(one.bits()).isEqualTo(other.bits());
            assertThat(one.parts()).hasSameSizeAs(other.parts());
        }
        assertThat(NAMES.compare(a, b).bits()).isEqualTo(NAMES.compare(b, a).bits());
    }

    @Property(tries = 600)
    void noNameIsNearerThanTheNameItself(@ForAll("names") String a, @ForAll("names") String b) {
        for (NameKind kind : NameKind.values()) {
            double itself = NAMES.compare(a, a, kind).score();

            assertThat(NAMES.compare(a, b, kind).score()).isLessThanOrEqualTo(itself);
        }
    }

    @Property(tries = 500)
    void partsAddUpAndScoresAreProbabilities(@ForAll("names") String a, @ForAll("names") String b) {
        NameComparison comparison = NAMES.compare(a, b);
        double sum = comparison.parts().stream().mapToDouble(NamePart::bits).sum();

        assertThat(comparison.score()).isBetween(0.0, 1.0);
        assertThat(comparison.bits())
                .isCloseTo(NameComparer.PRIOR_BITS + sum, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Property(tries = 300)
    void wordsOfAPersonInAnyOrderMatch(@ForAll("rareWords") List<String> words) {
        List<String> reversed = new ArrayList<>(words);
        Collections.reverse(reversed);

        assertThat(NAMES.compare(String.join(" ", words), String.join(" ", reversed), NameKind.PERSON)
                        .match())
                .isTrue();
    }
}
