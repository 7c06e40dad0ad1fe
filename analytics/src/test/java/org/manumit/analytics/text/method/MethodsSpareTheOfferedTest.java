package org.manumit.analytics.text.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.text.WordList;

/** People who sell sex or migrate are never scored up to the line: rights, lines 3, 11 and 12. */
class MethodsSpareTheOfferedTest {

    private static final int FEWEST = 40;
    private static final MethodReader READER = new MethodReader();

    private static final List<Post> POSTS = WordList.lines(MethodsSpareTheOfferedTest.class, "spared.txt").stream()
            .map(line -> line.split("\\|", 3))
            .map(cells -> new Post(cells[0], cells[1], cells[2]))
            .toList();

    private static final List<String> SIGNS = List.of(" 🌸", " ❤️", "!!", " 😊😊", "\n\n", " ✨ ✨", " #luz", " ...");

    private static final Map<String, List<String>> NEUTRAL = Map.of(
            "en",
            List.of(" Have a lovely day.", " It rains a lot here.", " The coffee is good.", " Happy birthday to Tavi!"),
            "es",
            List.of(
                    " Que tengan bonito martes.",
                    " Llueve mucho por el centro.",
                    " El café es muy rico.",
                    " ¡Feliz cumple, Tavi!"),
            "pt",
            List.of(" Uma boa tarde.", " Chove muito no centro.", " O café é muito bom.", " Parabéns, Tavi!"),
            "fr",
            List.of(
                    " Belle soirée.",
                    " Il pleut beaucoup au centre.",
                    " Le café est très bon.",
                    " Bonne fête, Tavi !"));

    record Post(String who, String language, String text) {
        @Override
        public String toString() {
            return "Post[" + who + ", " + language + ", " + text.length() + " characters]";
        }
    }

    @Test
    void enoughOfBothKindsAreTriedInFourLanguages() {
        for (String who : List.of("own-advert", "own-journey")) {
            assertThat(POSTS.stream().filter(post -> post.who().equals(who)))
                    .hasSizeGreaterThanOrEqualTo(FEWEST)
                    .extracting(Post::language)
                    .contains("en", "es", "pt", "fr");
        }
    }

    @Test
    void whatTheyWriteStaysBelowTheLineInEveryMethod() {
        assertThat(POSTS.stream().filter(post -> reaches(post.text(), null) || reaches(post.text(), post.language())))
                .isEmpty();
    }

    @Property(tries = 3000)
    void itStaysBelowAfterSmallEdits(
            @ForAll @IntRange(min = 0, max = 999) int which,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 11) Integer> edits) {
        Post post = POSTS.get(which % POSTS.size());
        StringBuilder text = new StringBuilder(post.text());
        for (int edit : edits) {
            List<String> sentences = NEUTRAL.getOrDefault(post.language(), List.of());
            text.append(edit < SIGNS.size() ? SIGNS.get(edit) : sentences.get(edit - SIGNS.size()));
        }

        assertThat(reaches(text.toString(), null)).isFalse();
        assertThat(reaches("🙏 " + text.toString().toUpperCase(Locale.ROOT), null))
                .isFalse();
    }

    @Test
    void warningsThatQuoteStayBelow() {
        List<String> warnings = List.of(
                "Cuidado con quien te pide el pasaporte y dice que te adelantamos el viaje.",
                "Beware of anyone who says: we keep your passport until you work it off.",
                "Cuidado com quem diz que adianta a passagem e guarda o passaporte.",
                "Attention à ceux qui disent : on avance le billet, on garde votre passeport.");

        assertThat(warnings.stream().filter(text -> reaches(text, null))).isEmpty();
    }

    @Test
    void whatIsDeniedDoesNotCount() {
        List<String> denials = List.of(
                "We never keep your passport.",
                "No retenemos documentos. Nunca guardamos pasaportes.",
                "Não retemos documentos. Nunca adiantamos a viagem.",
                "Nous ne gardons pas vos papiers. Nous n'avançons jamais les frais.");

        for (String text : denials) {
            assertThat(READER.read(text).scores())
                    .allSatisfy(score -> assertThat(score.phrases()).noneMatch(phrase -> phrase.weightNats() > 0));
        }
    }

    private static boolean reaches(String text, @Nullable String language) {
        MethodReading reading = READER.read(text, language);
        return Arrays.stream(RecruitmentMethod.values())
                .anyMatch(method -> reading.probability(method) >= MethodReader.LINE);
    }
}
