package org.manumit.analytics.text.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplateDescriberTest {

    private static final String[] NAMES = {"Luz", "Estrella", "Perla", "Luz", "Coral"};
    private static final String[] PRICES = {"$150", "$200", "$180", "$150", "$210"};

    private final List<String> texts = new ArrayList<>();

    TemplateDescriberTest() {
        for (int i = 0; i < NAMES.length; i++) {
            texts.add(
                    "Hola caballeros soy %s recien llegada por pocos dias desde %s llama ahora mismo al 202 555 010%d gracias"
                            .formatted(NAMES[i], PRICES[i], i));
        }
        texts.addAll(new InventedTexts(8).strangers(100, "").texts);
    }

    @Test
    void theTemplateIsShownInTheWordsOfItsTextsWithItsSlots() {
        TextGroupingResult result = InventedTexts.group(texts);
        List<TemplatePiece> pieces =
                result.describer().describe(0, IntStream.range(0, NAMES.length).toArray(), texts::get);

        assertThat(pieces)
                .extracting(TemplatePiece::words)
                .containsExactly(
                        "Hola caballeros soy",
                        "",
                        "recien llegada por pocos dias desde",
                        "",
                        "llama ahora mismo al",
                        "",
                        "gracias");
        assertThat(pieces.stream().flatMap(piece -> piece.slot().stream()))
                .containsExactly(SlotKind.WORDS, SlotKind.PRICE, SlotKind.PHONE);
        assertThat(pieces.get(1).texts()).isEqualTo(5);
        assertThat(pieces.get(1).fillings().get(0)).isEqualTo(new SlotFilling("Luz", 2));
    }

    @Test
    void eachTokenHasARole() {
        RoleReader roles = InventedTexts.group(texts).roles();

        assertThat(roles.read(0, texts.get(0))).isEqualTo("KKKSKKKKKKSKKKKSSSK");
        assertThat(roles.read(10, texts.get(10))).matches("N+");
    }

    @Test
    void whatOneTextChangedIsAnEditNoSlot() {
        texts.set(2, texts.get(2).replace("recien llegada", "recien venida"));

        assertThat(InventedTexts.group(texts).roles().read(2, texts.get(2))).isEqualTo("KKKSKEKKKKSKKKKSSSK");
    }

    @Test
    void theKindOfASlotIsReadFromWhatFillsIt() {
        assertThat(SlotKind.of("+1 202 555 0101")).isEqualTo(SlotKind.PHONE);
        assertThat(SlotKind.of("$150")).isEqualTo(SlotKind.PRICE);
        assertThat(SlotKind.of("24")).isEqualTo(SlotKind.NUMBER);
        assertThat(SlotKind.of("perla.example.com")).isEqualTo(SlotKind.ADDRESS);
        assertThat(SlotKind.of("Perla")).isEqualTo(SlotKind.WORDS);
    }
}
