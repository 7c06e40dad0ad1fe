package org.manumit.server.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.text.extract.FactContext;
import org.manumit.analytics.text.extract.FactExtractor;
import org.manumit.analytics.text.extract.FactKind;
import org.manumit.analytics.text.extract.GazetteerPlace;
import org.manumit.analytics.text.phone.DisguisedPhones;
import org.manumit.analytics.text.story.Stories;
import org.manumit.analytics.text.story.StoriesInput;
import org.manumit.analytics.text.story.StoriesParameters;
import org.manumit.analytics.text.story.Story;
import org.manumit.analytics.text.story.TipFact;
import org.manumit.formats.mapping.Kind;

/** Tips written by hand in four languages, read by the product's own readers, among ordinary ones. */
class StoriesInFourLanguagesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final List<String> TOWNS = List.of("antigua", "oruro");

    private final SignReader signs = new SignReader();
    private final DisguisedPhones phones = new DisguisedPhones();
    private final FactExtractor facts = new FactExtractor(
            name -> TOWNS.contains(name) ? List.of(new GazetteerPlace(name, "BO", 200_000)) : List.of());
    private final StoriesInput.Builder tips = new StoriesInput.Builder();
    private long next = 1;

    private long says(int day, String text) {
        long id = next++;
        tips.tip(id, (int) MARCH.plusDays(day).toEpochDay());
        phones.find(text, "US")
                .forEach(phone -> tips.says(TipFact.SELECTOR, phone.e164().hashCode()));
        facts.extract(text, new FactContext(MARCH, "BO"))
                .of(FactKind.PLACE)
                .forEach(place -> tips.says(TipFact.TOWN, place.value().hashCode()));
        signs.read(Kind.TIP, text).stream()
                .filter(sign -> sign.isIndicator() && !sign.denied())
                .forEach(sign -> tips.says(TipFact.SIGN, sign.key().hashCode()));
        return id;
    }

    /** A year of tips of thirty other towns, each with a number of its own. */
    private void ordinary() {
        Random random = new Random(3);
        for (int i = 0; i < 1_500; i++) {
            tips.tip(10_000 + i, (int) MARCH.toEpochDay() - 150 + random.nextInt(365))
                    .says(TipFact.TOWN, i % 30)
                    .says(TipFact.SELECTOR, 100_000 + i)
                    .says(TipFact.SIGN, i % 25);
        }
    }

    private List<List<Long>> stories() {
        return new Stories(StoriesParameters.DEFAULT)
                .find(tips.build(), () -> false).stories().stream()
                        .map(Story::tips)
                        .filter(ids -> ids.get(0) < 10_000)
                        .toList();
    }

    @Test
    void oneEventToldInFourLanguagesIsOneStoryAndAnotherInTheSameTownIsNot() {
        ordinary();
        long english = says(0, "The boss took our passports and locks the door at night, near Oruro. +1 312 555 0150");
        long spanish =
                says(4, "En Oruro les quitaron el pasaporte a las muchachas y no las dejan salir, llama 312 555 0150");
        long portuguese = says(9, "Em Oruro tomaram o passaporte delas e não podem sair. Contato (312) 555-0150");
        long french = says(12, "À Oruro le patron a pris les passeports, elles ne peuvent pas sortir. 312.555.0150");
        says(6, "In Oruro they do not pay us the wages. +1 312 555 0177");
        says(7, "En Antigua me quitaron el pasaporte y no me dejan salir. +1 312 555 0178");

        assertThat(stories()).containsExactly(List.of(english, spanish, portuguese, french));
    }

    @Test
    void theSameWordsOfTwoTownsAndNumbersAreNoStory() {
        ordinary();
        says(0, "En Oruro les quitaron el pasaporte y no las dejan salir. +1 312 555 0150");
        says(2, "En Antigua les quitaron el pasaporte y no las dejan salir. +1 312 555 0160");

        assertThat(stories()).isEmpty();
    }

    @Test
    void aNumberThatComesBackHalfAYearLaterInAnotherTownIsNoStory() {
        ordinary();
        says(0, "En Oruro les quitaron el pasaporte. +1 312 555 0150");
        says(190, "In Antigua they pay us less than promised. +1 312 555 0150");

        assertThat(stories()).isEmpty();
    }
}
