package org.manumit.analytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

/** What a reader sees is what comes out, and the way back is exact. */
class TextNormaliserTest {

    private final TextNormaliser normaliser = new TextNormaliser();

    private String plain(String raw) {
        return normaliser.normalise(raw).plain();
    }

    @Example
    void ordinaryTextsComeBackAsTheyAre() {
        for (String text : new String[] {
            "",
            "Call me at 5 pm, room 12b, 30kg and 2nd floor!",
            "Não é só isso: às três, où ça? Señorita, über, ø, ı, ł.",
            "Привет, это обычный русский текст про кота",
            "Αυτό είναι ένα απλό κείμενο",
            "שלום עולם, مرحبا بالعالم",
            "안녕하세요 세계",
            "k'iche' ri winaq, 我在这里",
            "A 🇨🇴 flag and 🇲🇽🇬🇹 two more 😀"
        }) {
            PlainText same = normaliser.normalise(text);
            assertThat(same.plain()).isSameAs(text);
            assertThat(same.raw()).isSameAs(text);
        }
    }

    @Example
    void whatShowsNothingIsLeftOut() {
        assertThat(plain("c\u200Ba\u00ADl\u2060l\uFEFF \u202Eme\u202C ❤\uFE0F")).isEqualTo("call me ❤");
    }

    @Example
    void digitsOfAllKindsBecomeAsciiDigits() {
        assertThat(plain("1️⃣2⃣ 🔟 ③❹➄⓿ ４５ 𝟔𝟳 ٨۹ ०১")).isEqualTo("12 10 3450 45 67 89 01");
    }

    @Example
    void lettersInPicturesBecomeLetters() {
        assertThat(plain("🅲🄰🅻🄻 🇨 🇦 🇱🇱 ⒸⒶⓁⓁ ｃａｌｌ 𝓬𝓪𝓵𝓵 ᴄᴀʟʟ 🆗"))
                .isEqualTo("CALL C A LL CALL call call call OK");
    }

    @Example
    void lookAlikesTakeTheScriptOfTheirWord() {
        assertThat(plain("mаssаgе")).isEqualTo("massage");
        assertThat(plain("Whаtѕαpp")).isEqualTo("Whatsapp");
        assertThat(plain("дoм и мope")).isEqualTo("дом и море");
    }

    @Example
    void aWordOfLookAlikesAloneTakesTheScriptOfTheText() {
        assertThat(plain("my сор friend")).isEqualTo("my cop friend");
        assertThat(plain("большой cop лежит")).isEqualTo("большой сор лежит");
    }

    @Example
    void aGenuineForeignWordStays() {
        assertThat(plain("the word москва is Russian and λόγος is Greek"))
                .isEqualTo("the word москва is Russian and λόγος is Greek");
    }

    @Example
    void leetIsReadOnlyWhereItMakesAWord() {
        assertThat(plain("c4ll m3 n0w, H0T m4ss4ge")).isEqualTo("call me now, HOT massage");
        assertThat(plain("ll@mame, s1ete c1nco 0 cho")).isEqualTo("llamame, siete cinco ocho");
        assertThat(plain("0 chos, 5 m3 of sand, B1 visa, gr8, mp3, 4x4, @m3, 30 euros"))
                .isEqualTo("0 chos, 5 m3 of sand, B1 visa, gr8, mp3, 4x4, @m3, 30 euros");
    }

    @Example
    void aSpanIsShownExactlyOnTheRawText() {
        PlainText text = normaliser.normalise("a ﬁne 𝟐𝟎𝟐\u200B-1️⃣ end");

        assertThat(text.plain()).isEqualTo("a fine 202-1 end");
        assertThat(span(text, "fine")).isEqualTo("ﬁne");
        assertThat(span(text, "202")).isEqualTo("𝟐𝟎𝟐");
        assertThat(span(text, "-")).isEqualTo("-");
        assertThat(span(text, "1")).isEqualTo("1");
        assertThat(span(text, "202-1 end")).isEqualTo("𝟐𝟎𝟐\u200B-1️⃣ end");
    }

    private static String span(PlainText text, String part) {
        int start = text.plain().indexOf(part);
        return text.raw().substring(text.rawStart(start), text.rawEnd(start + part.length()));
    }

    @Example
    void aMillionMarksOrSplitWordsAreReadInBoundedTime() {
        String marks = "\u0301\u0323".repeat(500_000);

        assertThat(plain("a" + marks + "b").length()).isLessThan(40);
        assertThat(plain("5 ix ".repeat(200_000)).length()).isEqualTo(800_000);
        assertThat(plain("\u1161".repeat(1_000_000)).length()).isEqualTo(1_000_000);
    }

    @Property(tries = 3_000)
    void thePlainFormOfAPlainFormIsItself(@ForAll("hostile") String raw) {
        String plain = plain(raw);

        assertThat(plain(plain)).isEqualTo(plain);
    }

    @Property(tries = 3_000)
    void theWayBackRisesAndStaysWithinTheRawText(@ForAll("hostile") String raw) {
        PlainText text = normaliser.normalise(raw);
        int start = 0;
        int end = 0;
        for (int i = 0; i < text.plain().length(); i++) {
            assertThat(text.rawStart(i)).isBetween(start, raw.length() - 1);
            assertThat(text.rawEnd(i + 1)).isBetween(Math.max(end, text.rawStart(i) + 1), raw.length());
            start = text.rawStart(i);
            end = text.rawEnd(i + 1);
        }
        assertThat(text.rawStart(text.plain().length())).isBetween(start, raw.length());
    }

    @Property
    void anUntouchedWordIsFoundWhereItStands(
            @ForAll("hostile") String before,
            @ForAll @AlphaChars @StringLength(min = 3, max = 9) String word,
            @ForAll("hostile") String after) {
        PlainText text = normaliser.normalise(before + " <" + word + "> " + after);

        int at = text.plain()
                .indexOf(
                        "<" + word + ">",
                        text.plain().length() == 0 ? 0 : plain(before).length());
        if (at >= 0) {
            assertThat(text.raw().substring(text.rawStart(at), text.rawEnd(at + word.length() + 2)))
                    .isEqualTo("<" + word + ">");
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> parts = Arbitraries.of(
                "a", "e", "call", "m3", "0", "5", " ", "!", "@", "\n", "о", "с", "д", "ж", "α", "λ", "ά", "é",
                "e\u0301", "\u0301", "\u0323", "\u0344", "\u200B", "\u200F", "\u202E", "\uFE0F", "\u20E3", "\uD83D",
                "\uDE00", "😀", "🔟", "🇨", "🇴", "🅰", "𝟐", "𝓬", "ﬁ", "ﷺ", "½", "ᄀ", "ᅡ", "ᆨ", "가", "\u3164", "ש",
                "ם", "\u05B7", "م", "\u0651", "٣", "´", "Å", "ſ", "ẛ\u0323", "Ꭺ", "ɑ", "㍿", "\u0F73", "\u1161", "क",
                "\u093C", "c1nc", "cho", "\uFB1D", "ƽ");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(3);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, parts), net.jqwik.api.Tuple.of(1, any))
                .list()
                .ofMaxSize(30)
                .map(list -> String.join("", list));
    }
}
