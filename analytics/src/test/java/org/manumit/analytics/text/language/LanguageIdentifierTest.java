package org.manumit.analytics.text.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LanguageIdentifierTest {

    private final LanguageIdentifier identifier = new LanguageIdentifier();

    @Test
    void aShortAdIsTold() {
        assertThat(identifier
                        .identify("Hola soy Mina, recién llegada, estoy sola")
                        .language())
                .isEqualTo(Language.SPANISH);
        assertThat(identifier.identify("Oi, sou a Mina, cheguei hoje, estou só").language())
                .isEqualTo(Language.PORTUGUESE);
    }

    @Test
    void missingAccentsDoNotHideTheLanguage() {
        assertThat(identifier
                        .identify("Ela nao pode sair sozinha, esta sem documentos")
                        .language())
                .isEqualTo(Language.PORTUGUESE);
    }

    @Test
    void disguisedLettersDoNotHideTheLanguage() {
        assertThat(identifier
                        .identify("𝗛𝗶 𝗴𝘂𝘆𝘀, 𝗻𝗲𝘄 𝗶𝗻 𝘁𝗼𝘄𝗻, 𝗰𝗮𝗹𝗹 𝗺𝗲")
                        .language())
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void twoLanguagesInOneTextAreUnknown() {
        assertThat(identifier
                        .identify("We have nice girls every night, tenemos chicas nuevas cada semana")
                        .language())
                .isEqualTo(Language.UNKNOWN);
    }

    @Test
    void aNeighbouringLanguageIsUnknownAndNotTheNextBest() {
        LanguageGuess guess = identifier.identify("Ragazza nuova in città, chiamami quando vuoi");

        assertThat(guess.isKnown()).isFalse();
        assertThat(guess.marginBits()).isPositive();
    }

    @Test
    void emptyAndVeryLongTextsAreReadInBoundedTime() {
        assertThat(identifier.identify("").language()).isEqualTo(Language.UNKNOWN);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            identifier.identify("7".repeat(1_000_000));
            identifier.identify("a'".repeat(500_000));
            identifier.identify("🔥".repeat(500_000));
            identifier.identify("hola ".repeat(200_000));
        });
    }
}
