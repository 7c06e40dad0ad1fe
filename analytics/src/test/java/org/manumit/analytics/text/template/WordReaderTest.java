package org.manumit.analytics.text.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordReaderTest {

    @Test
    void aWordAndItsDisguisesHaveOneKey() {
        List<Long> plain = keys("trabajo");

        for (String disguised : List.of(
                "TRABAJO",
                "Trab\u0430jo",
                "tr4b4j0",
                "trab\u200Bajo",
                "trabájo",
                "ｔｒａｂａｊｏ",
                "tr@bajo",
                "trabajo✨",
                "𝐭𝐫𝐚𝐛𝐚𝐣𝐨")) {
            assertThat(keys(disguised)).as(disguised).isEqualTo(plain);
        }
        assertThat(keys("trabaja")).isNotEqualTo(plain);
    }

    @Test
    void numbersAddressesAndWordsAreToldApart() {
        assertThat(kinds("Llama 202-555-0101 o mira https://ejemplo.example/a y www.ejemplo.com ana@ejemplo.com"))
                .containsExactly(
                        Words.WORD,
                        Words.NUMBER,
                        Words.NUMBER,
                        Words.NUMBER,
                        Words.WORD,
                        Words.WORD,
                        Words.ADDRESS,
                        Words.WORD,
                        Words.ADDRESS,
                        Words.ADDRESS);
        assertThat(kinds("٢٠٢ 50%")).containsExactly(Words.NUMBER, Words.NUMBER);
    }

    @Test
    void inScriptsWithoutSpacesEachLetterIsAWord() {
        assertThat(keys("招聘女孩")).hasSize(4);
        assertThat(keys("직원 모집")).hasSize(2);
    }

    @Test
    void tokensAreCountedAsWhiteSpaceDividesThem() {
        Words words = new Words();
        new WordReader().read("  uno\u00A0dos,tres\n— 4 ", words);

        assertThat(words.tokenCount()).isEqualTo(4);
        assertThat(words.token(0)).isZero();
        assertThat(words.token(2)).isEqualTo(1);
        assertThat(words.token(3)).isEqualTo(3);
        assertThat(words.tokenStart(1)).isEqualTo(6);
        assertThat(words.tokenEnd(1)).isEqualTo(14);
    }

    private static List<Long> keys(String text) {
        Words words = new Words();
        new WordReader().read(text, words);
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            keys.add(words.key(i));
        }
        return keys;
    }

    private static List<Integer> kinds(String text) {
        Words words = new Words();
        new WordReader().read(text, words);
        List<Integer> kinds = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            kinds.add(words.kind(i));
        }
        return kinds;
    }
}
