package org.manumit.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = new Words();

    @Test
    void aNameIsIsolatedSoThatItsDirectionCannotReorderTheSentence() {
        assertThat(words.render(Language.EN, "safeguard.problem.agency-exists", Map.of("key", "وحدة")))
                .contains("\u2068وحدة\u2069");
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(words.plain(Language.ES, "safeguard.problem.password-too-short", Map.of("shortest", 12_345)))
                .contains("12.345");
    }

    @Test
    void anUnknownKeyIsADefectAndNotAnEmptySentence() {
        assertThatThrownBy(() -> words.render(Language.EN, "safeguard.no-such", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theReadersFirstLanguageThatWeSpeakIsTaken() {
        assertThat(Language.accepted("de-DE, fr;q=0.8, en;q=0.5")).isEqualTo(Language.FR);
        assertThat(Language.accepted("pt-BR")).isEqualTo(Language.PT);
        assertThat(Language.accepted("de")).isEqualTo(Language.EN);
        assertThat(Language.accepted(";;;")).isEqualTo(Language.EN);
    }
}
