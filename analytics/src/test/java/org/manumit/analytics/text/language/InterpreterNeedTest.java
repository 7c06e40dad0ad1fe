package org.manumit.analytics.text.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manumit.analytics.text.WordList;

class InterpreterNeedTest {

    private static final Pattern ROW = Pattern.compile("(\\w+),\"([^\"]*)\"");
    private static final Set<String> READ = Set.of("es", "pt", "en", "fr");

    private final InterpreterNeed need = new InterpreterNeed();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ht | Mwen pa ka soti nan kay la, yo pran paspò mwen
            ht | Tanpri ede nou, nou pa gen manje
            mam | Nti' waja ex mintii' npwaqa
            quc | Man taj kinwaj kinchakun chik, utz nkinb'ek cho wachoch
            qu | Mana llamkasqaymanta qullqita quwankuchu, wasiyman kutiyta munani
            zh | 老板拿走了我们的护照，不让我们出去
            """)
    void aTextInALanguageThatIsNotReadHereNeedsItsInterpreter(String code, String text) {
        assertThat(need.in(text).map(Language::code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Помогите, нас держат в квартире",
                "ساعدونا، أخذوا جوازات سفرنا",
                "우리 여권을 빼앗겼어요 도와주세요",
                "佢哋唔畀我出街，我好驚",
                "Tulungan ninyo kami, kinuha ng amo ang mga pasaporte namin",
                "Hilfe, wir werden hier im Haus festgehalten",
            })
    void aTextOfAnUnknownLanguageNeedsSomebodyWhoCanTell(String text) {
        assertThat(need.in(text)).contains(Language.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "ok",
                "hola",
                "Casa Blanca Hotel",
                "Nuria Orlo Ciro Dana",
                "+1 312 555 0150",
                "150 200 350 24/7 $$$",
                "https://ads.example/p/48213 https://ads.example/p/48214 https://ads.example/p/48215",
                "@nuria_linda22 #hola info@casa.example",
                "🌹🌹🔥💋😘",
                "Привет",
            })
    void whatIsTooShortToTellOrHoldsNoWordsNeedsNobody(String text) {
        assertThat(need.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Me quitaron el pasaporte y no me dejan salir",
                "Eles trancam a porta e ninguém pode sair",
                "They lock the door at night and keep our papers",
                "Ils ont pris nos papiers et nous dorment dans le garage",
                "We have girls every night, tenemos chicas todas las noches",
                "Oi amor I am in your city me chama no zap text me anytime",
                "Un vecino dejó su moto frente a la puerta",
            })
    void theFourLanguagesAndTheirMixturesNeedNobody(String text) {
        assertThat(need.in(text)).isEmpty();
    }

    @Test
    void aSentenceOfAnotherLanguageBesideOneOfTheFourIsNotOverlooked() {
        assertThat(need.in("Good evening, please listen. Mwen pa ka soti nan kay la, yo pran paspò mwen."))
                .contains(Language.HAITIAN_CREOLE);
    }

    @Test
    void aVeryLongTextIsReadInBoundedTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            need.in("xk. ".repeat(300_000));
            need.in("Привет, ".repeat(200_000));
        });
    }

    /** Of the sentences that {@link LanguageLabelledTest} measures with; thresholds were set with a view of them. */
    @Test
    void ofTheLabelledSentencesFewAreMissedAndFewerEnterForNothing() {
        List<Matcher> rows = List.of("language-sentences.csv", "language-second.csv").stream()
                .flatMap(name ->
                        WordList.lines(InterpreterNeedTest.class, name).stream().map(ROW::matcher))
                .filter(Matcher::matches)
                .toList();
        double foreign = share(rows, code -> !READ.contains(code) && !code.equals("und"));
        double own = share(rows, READ::contains);
        double unknown = share(rows, code -> code.equals("und"));
        System.out.printf(
                "interpreter: %.3f of texts in the five languages enter, %.3f of unknown ones, %.3f of those read here%n",
                foreign, unknown, own);
        assertThat(foreign).isGreaterThanOrEqualTo(0.99);
        // A quarter of the unknown ones are names, figures, single words and mixtures of the four.
        assertThat(unknown).isBetween(0.65, 0.8);
        assertThat(own).isLessThanOrEqualTo(0.02);
    }

    private double share(List<Matcher> rows, java.util.function.Predicate<String> wanted) {
        List<Optional<Language>> needs = rows.stream()
                .filter(row -> wanted.test(row.group(1)))
                .map(row -> need.in(row.group(2)))
                .toList();
        return needs.stream().filter(Optional::isPresent).count() / (double) needs.size();
    }
}
