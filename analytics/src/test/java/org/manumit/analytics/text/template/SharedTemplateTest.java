package org.manumit.analytics.text.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTemplateTest {

    private static final List<String> TEXTS = List.of(
            "Buscamos gente seria para la cosecha en Lirio con pago cada semana, llama 202 555 0101",
            "Buscamos gente seria para la cosecha en Vega Alta con pago cada semana, llama 202 555 0102",
            "Buscamos gente \uFF53eria para la cosecha en Olmo con pago cada quincena, llama 202 555 0103",
            "Buscamos gente seria para la cosecha en Salto con pago cada semana, llama 202 555 0104");

    private final SharedTemplate template = new SharedTemplate(TEXTS);

    private String of(int text, MarkedSpan span) {
        return TEXTS.get(text).substring(span.start(), span.end());
    }

    @Test
    void theTemplateOfAFewTextsHasTheirSlotsInOrder() {
        assertThat(template.pieces())
                .extracting(TemplatePiece::words)
                .containsExactly("Buscamos gente seria para la cosecha en", "", "con pago cada semana, llama", "");
        assertThat(template.pieces().get(1).fillings())
                .extracting(SlotFilling::text)
                .contains("Vega Alta", "Olmo");
    }

    @Test
    void eachStretchOfATextKnowsItsSlot() {
        assertThat(template.spans(1).stream().filter(span -> span.slot() == 1))
                .extracting(span -> of(1, span))
                .containsExactly("Vega Alta");
        assertThat(template.spans(1).stream().filter(span -> span.slot() == 2))
                .extracting(span -> of(1, span))
                .containsExactly("202 555 0102");
    }

    @Test
    void whatOneTextChangedIsMarkedOnItsRawForm() {
        assertThat(template.spans(2).stream().filter(span -> span.role() == RoleReader.EDIT))
                .extracting(span -> of(2, span))
                .containsExactly("quincena,");
        assertThat(of(2, template.spans(2).get(0))).startsWith("Buscamos gente \uFF53eria");
    }

    @Test
    void aSlotCountsTheTextsThatFillIt() {
        assertThat(template.pieces().stream().filter(piece -> piece.slot().isPresent()))
                .extracting(TemplatePiece::texts)
                .containsExactly(4, 4);
    }

    @Test
    void oneTextIsItsOwnTemplate() {
        SharedTemplate alone = new SharedTemplate(TEXTS.subList(0, 1));

        assertThat(alone.spans(0)).allMatch(span -> span.role() != RoleReader.EDIT);
        assertThatThrownBy(() -> new SharedTemplate(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
