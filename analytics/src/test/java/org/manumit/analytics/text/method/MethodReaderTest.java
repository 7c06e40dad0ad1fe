package org.manumit.analytics.text.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.text.WordList;

class MethodReaderTest {

    private static final MethodReader READER = new MethodReader();

    @Test
    void anAdvanceToBeWorkedOffIsADebt() {
        String text = "We front the trip and you work it off on the farm.";

        MethodReading reading = READER.read(text);

        assertThat(reading.language()).isEqualTo("en");
        assertThat(reading.reached()).contains(RecruitmentMethod.DEBT);
        assertThat(phrases(reading, RecruitmentMethod.DEBT).stream()
                        .map(phrase -> text.substring(phrase.start(), phrase.end())))
                .contains("We front the trip", "work it off");
    }

    @Test
    void methodsInWordsOfTheirOwnAreReachedApart() {
        String text = "Te adelantamos el pasaje y lo pagas trabajando. Nosotros te arreglamos la visa.";

        assertThat(READER.read(text).reachedApart())
                .containsExactly(RecruitmentMethod.DEBT, RecruitmentMethod.PAPERS_PROMISE);
    }

    @Test
    void whatAllMethodsShareReachesNoneApart() {
        MethodReading reading =
                READER.read("Trip paid, bed and meals included, you pay nothing, leaving tomorrow.", "en");

        assertThat(reading.reached()).contains(RecruitmentMethod.FALSE_JOB_OFFER);
        assertThat(reading.reachedApart()).isEmpty();
    }

    @Test
    void methodsToldByTheSameWordsCountOnce() {
        List<MethodPhrase> debt = List.of(new MethodPhrase("debt.advance", 4, 20, 2));
        List<MethodPhrase> papers = List.of(new MethodPhrase("papers-promise.sure-visa", 10, 25, 2));
        MethodReading same = new MethodReading(
                "en",
                Voice.OTHER,
                List.of(
                        new MethodScore(RecruitmentMethod.DEBT, 0.9, debt),
                        new MethodScore(RecruitmentMethod.PAPERS_PROMISE, 0.8, papers)));

        assertThat(same.reachedApart()).containsExactly(RecruitmentMethod.DEBT);
    }

    @Test
    void spansPointIntoTheRawTextBehindDisguises() {
        String raw = "✨ Te 𝐚𝐝𝐞𝐥𝐚𝐧𝐭\u200Bamos el pasaje y lo vas pagando con tu trabajo.";

        MethodReading reading = READER.read(raw, "es");

        assertThat(reading.reached()).contains(RecruitmentMethod.DEBT);
        assertThat(phrases(reading, RecruitmentMethod.DEBT).stream()
                        .map(phrase -> raw.substring(phrase.start(), phrase.end())))
                .anyMatch(span -> span.startsWith("𝐚𝐝𝐞𝐥𝐚𝐧𝐭\u200Bamos") || span.startsWith("Te 𝐚𝐝𝐞𝐥𝐚𝐧𝐭"));
    }

    @Test
    void whoIsToBringPapersHandsThemOverOnlyToSomebody() {
        assertThat(phrases(
                        READER.read("Cashier wanted. Bring an ID and a will to work.", "en"),
                        RecruitmentMethod.DOCUMENT_RETENTION))
                .isEmpty();
        assertThat(phrases(
                        READER.read("Bring your passport to the office on the first day.", "en"),
                        RecruitmentMethod.DOCUMENT_RETENTION))
                .isNotEmpty();
        assertThat(phrases(
                        READER.read("You hand over your passport to Tavi on arrival.", "en"),
                        RecruitmentMethod.DOCUMENT_RETENTION))
                .isNotEmpty();
    }

    @Test
    void innocentPhrasesSpeakAgainst() {
        String bare = "Gana hasta 900 por semana, techo y comida por cuenta de la empresa.";
        String honest = bare + " Contrato por escrito, seguro y día libre, referencias.";

        assertThat(READER.read(honest, "es").probability(RecruitmentMethod.FALSE_JOB_OFFER))
                .isLessThan(READER.read(bare, "es").probability(RecruitmentMethod.FALSE_JOB_OFFER));
    }

    @Test
    void noMethodIsFoundInNothing() {
        assertThat(READER.read("").reached()).isEmpty();
        assertThat(READER.read("").note()).isEqualTo(MethodReading.NOTE);
    }

    @Test
    void anUnknownLanguageIsRefused() {
        assertThatThrownBy(() -> READER.read("hallo", "de")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPhraseWeighsAsItsPartSays() {
        List<String> lines = WordList.lines(MethodReader.class, "weights.csv");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double weight = Double.parseDouble(cells[3]);
            if (cells[0].startsWith("counter.")) {
                assertThat(weight).as(line).isNotPositive();
            } else if (!cells[0].startsWith("(")) {
                assertThat(weight).as(line).isNotNegative();
            }
        }
    }

    @Property(tries = 300)
    void noTextBreaksTheReaderAndEverySpanLiesInTheText(@ForAll String text) {
        String raw = text + " we keep your passport " + text;

        assertThat(READER.read(raw, "en").scores())
                .flatExtracting(MethodScore::phrases)
                .allMatch(
                        phrase -> phrase.start() >= 0 && phrase.start() < phrase.end() && phrase.end() <= raw.length());
    }

    private static List<MethodPhrase> phrases(MethodReading reading, RecruitmentMethod method) {
        return reading.scores().get(method.ordinal()).phrases();
    }
}
