package org.manumit.analytics.text.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Numbers are found however they are hidden, shown where they stand, and told from other figures. */
class DisguisedPhonesTest {

    private final DisguisedPhones phones = new DisguisedPhones();

    private List<String> numbers(String text, @Nullable String region) {
        return phones.find(text, region).stream().map(PhoneMention::e164).toList();
    }

    private PhoneMention only(String text, @Nullable String region) {
        List<PhoneMention> found = phones.find(text, region);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Example
    void anOrdinaryNumberHasNoDisguise() {
        PhoneMention found = only("Call (202) 555-0143 now", "US");

        assertThat(found.e164()).isEqualTo("+12025550143");
        assertThat(found.disguises()).isEmpty();
        assertThat(found.strength()).isGreaterThan(0.9);
    }

    @Example
    void theSpanCoversTheNumberOnTheRawText() {
        String text = "😀 tехt mе 2️⃣0️⃣2️⃣\u200B 𝟓𝟓𝟓 o1four3!";
        PhoneMention found = only(text, "US");

        assertThat(found.e164()).isEqualTo("+12025550143");
        assertThat(text.substring(found.start(), found.end())).isEqualTo("2️⃣0️⃣2️⃣\u200B 𝟓𝟓𝟓 o1four3");
        assertThat(found.disguises())
                .containsExactly(
                        PhoneDisguise.OTHER_DIGITS,
                        PhoneDisguise.NUMBER_WORDS,
                        PhoneDisguise.LETTERS_FOR_DIGITS,
                        PhoneDisguise.INVISIBLE_MARKS);
    }

    @Example
    void compoundsOfFourLanguagesAreReadOut() {
        assertThat(numbers("appelle zéro un quatre-vingt-dix-neuf zéro zéro soixante-douze trente et un", "FR"))
                .containsExactly("+33199007231");
        assertThat(numbers("llama al trescientos noventa, quinientos cincuenta y cinco, cero uno veintitrés", "CO"))
                .containsExactly("+573905550123");
        assertThat(numbers("zéro-six / trente-neuf / quatre-vingt-dix-huit / cinquante-cinq / soixante-et-onze", "FR"))
                .containsExactly("+33639985571");
        assertThat(numbers("liga onze, nove zero doze, trinta e quatro, cinquenta e meia, sete", "BR"))
                .containsExactly("+5511901234567");
        assertThat(numbers("text seven thirteen, triple five, oh one double nine", "US"))
                .containsExactly("+17135550199");
    }

    @Example
    void aCodeInWordsNeedsNoRegion() {
        assertThat(numbers("más cincuenta y siete tres nueve cero 555 01 23", null))
                .containsExactly("+573905550123");
        assertThat(numbers("tres nueve cero 555 01 23 llama", null)).isEmpty();
    }

    @Example
    void aFlagOrACodeNamesAFurtherRegion() {
        assertThat(numbers("🇨🇴 wsp 390 555 0123", "GT")).containsExactly("+573905550123");
        assertThat(numbers("indicativo (+57), llama al 390 555 0123", "GT")).containsExactly("+573905550123");
    }

    @Example
    void twoNumbersSideBySideStayTwo() {
        assertThat(numbers("202-555-0143 / 202-555-0167", "US")).containsExactly("+12025550143", "+12025550167");
        assertThat(numbers("2025550143 2025550167 2025550188", "US")).hasSize(3);
    }

    @Example
    void aLinkThatDialsIsReadAndAnyOtherIsNot() {
        assertThat(only("https://wa.me/12025550143", null).disguises()).containsExactly(PhoneDisguise.LINK);
        assertThat(numbers("0033639981234", null)).containsExactly("+33639981234");
        assertThat(numbers("call https://shop.example/2025550143", "US")).isEmpty();
    }

    @Example
    void figuresOfOtherKindsAreLeftAlone() {
        assertThat(numbers("rooms 100 150 200 300, 90-60-90, 10:00-22:00, 12/05/1998, $1,250.00", "US"))
                .isEmpty();
        assertThat(numbers("1 2 3 4 5 6 7 8 9 10", "US")).isEmpty();
        assertThat(numbers("1990 2005 2010", "CR")).isEmpty();
        assertThat(numbers("account number 2025550143", "US")).isEmpty();
    }

    @Example
    void itsTextFormHidesTheNumber() {
        assertThat(only("call 202 555 0143", "US").toString()).doesNotContain("0143");
    }

    @Example
    void aMillionDigitsAreReadInBoundedTime() {
        assertThat(phones.find("2 0 2 5 5 5 0 1 4 3 ".repeat(50_000), "US")).hasSizeLessThan(500);
        assertThat(phones.find("five".repeat(250_000), "US")).isEmpty();
        assertThat(phones.find("two oh ".repeat(100_000), "US")).hasSizeLessThan(500);
        assertThat(phones.find("1".repeat(1_000_000), "US")).isEmpty();
    }

    @Property(tries = 1_000)
    void mentionsStandInOrderWithinTheTextAndNeverOverlap(@ForAll("dialled") String text) {
        int end = 0;
        for (PhoneMention mention : phones.find(text, "GT")) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            assertThat(mention.end()).isBetween(mention.start() + 1, text.length());
            assertThat(mention.strength()).isBetween(0.5, 1.0);
            end = mention.end();
        }
    }

    @Provide
    Arbitrary<String> dialled() {
        return Arbitraries.of(
                        "1",
                        "55",
                        "2025550143",
                        " ",
                        "-",
                        "+",
                        "(",
                        ")",
                        "\n",
                        "one",
                        "double",
                        "hundred",
                        "cent",
                        "quatre",
                        "vingt",
                        "dix",
                        "y",
                        "dash",
                        "plus",
                        "o",
                        "O",
                        "l",
                        "S",
                        "SOS",
                        "5S5",
                        "tel",
                        "wa.me/",
                        "1️⃣",
                        "\u200B",
                        "é",
                        "😀",
                        "\uD83D",
                        "call",
                        "$",
                        ".",
                        "veinte",
                        "cien",
                        "once",
                        "0x0x0",
                        "🇬🇹",
                        "noventa",
                        "and",
                        "twotwo")
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }
}
