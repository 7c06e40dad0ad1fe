package org.manumit.analytics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PhraseMatcherTest {

    private final PhraseMatcher matcher = new PhraseMatcher(List.of(
            new PhraseRule("papers", "en", "took|kept ~3 passport*"),
            new PhraseRule("papers", "es", "quit* ~3 pasaporte*"),
            new PhraseRule("locked", "pt", "nao [nos] deixa* ~2 sair"),
            new PhraseRule("debt", "fr", "dette*")));

    @Test
    void aPhraseIsFoundWhereItStandsWhateverItsCaseAndAccents() {
        String text = "Nos dijo que QUITARON los PasaPortes.";

        assertThat(matcher.find(text)).containsExactly(new PhraseMatch("papers", 13, 36, false));
        assertThat(text.substring(13, 36)).isEqualTo("QUITARON los PasaPortes");
    }

    @Test
    void aDenialInTheSameClauseIsSeen() {
        assertThat(matcher.find("They never took our passports"))
                .singleElement()
                .matches(PhraseMatch::denied);
        assertThat(matcher.find("Il n'y a pas de dette")).singleElement().matches(PhraseMatch::denied);
    }

    @Test
    void aDenialOfSomethingElseIsNot() {
        assertThat(matcher.find("It is not far, he took my passport"))
                .singleElement()
                .matches(m -> !m.denied());
    }

    @Test
    void aPhraseThatIsItselfADenialCounts() {
        assertThat(matcher.find("não nos deixam sair")).singleElement().matches(m -> !m.denied());
        assertThat(matcher.find("não deixa a gente sair")).singleElement().matches(m -> !m.denied());
    }

    @Test
    void aPhraseDoesNotReachIntoTheNextSentence() {
        assertThat(matcher.find("He took the bus. Passport control was quick")).isEmpty();
    }

    @Test
    void tooManyWordsInBetweenAreNoMatch() {
        assertThat(matcher.find("took him in the old car with a passport")).isEmpty();
    }

    @Test
    void aMalformedPatternIsRefused() {
        assertThatThrownBy(() -> new PhraseMatcher(List.of(new PhraseRule("k", "en", "[maybe] here"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhraseMatcher(List.of(new PhraseRule("k", "es", "dueña"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhraseMatcher(List.of(new PhraseRule("k", "xx", "a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void noTextBreaksTheMatcherAndEverySpanLiesInTheText(@ForAll String text) {
        assertThat(matcher.find(text + " took passport " + text))
                .allMatch(m -> m.start() >= 0 && m.start() < m.end() && m.end() <= 2 * text.length() + 15);
    }
}
