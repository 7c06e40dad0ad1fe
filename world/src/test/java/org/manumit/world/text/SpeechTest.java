package org.manumit.world.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Purpose;
import org.manumit.world.geography.Facts;
import org.manumit.world.geography.Language;

class SpeechTest {
    private final Speech speech = new Speech();

    @Test
    void allFourLanguagesKnowTheSameRules() {
        List<String> rules = Facts.text(Speech.class, "es.grammar")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !Character.isWhitespace(line.charAt(0)))
                .toList();
        assertThat(rules).hasSizeGreaterThan(40);
        for (Language language : Language.values()) {
            assertThat(rules).allMatch(rule -> speech.knows(language, rule));
        }
    }

    @Test
    void slipsOfThePenNeverChangeAContact() {
        Chance chance = Chance.of(5, Purpose.POSTS, 1);
        for (int i = 0; i < 500; i++) {
            Slots slots = new Slots().with(Slot.CONTACT, "+1 212 555 0123").with(Slot.CITY, "Lima");
            assertThat(speech.say(Language.ES, "ad.service", slots, 1, chance)).contains("+1 212 555 0123");
        }
    }

    @Test
    void oneRuleGivesManyTexts() {
        Chance chance = Chance.of(5, Purpose.POSTS, 2);
        long different = java.util.stream.IntStream.range(0, 500)
                .mapToObj(i -> speech.say(Language.PT, "ad.job", new Slots(), 0.4, chance))
                .distinct()
                .count();
        assertThat(different).isGreaterThan(300);
    }

    @Test
    void aGrammarThatNamesAnUnknownRuleIsRefused() {
        assertThatThrownBy(() -> Grammar.parse("a\n  {b}\n")).hasMessageContaining("does not hold: b");
    }
}
