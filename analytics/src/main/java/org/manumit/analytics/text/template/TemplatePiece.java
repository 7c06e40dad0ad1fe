package org.manumit.analytics.text.template;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a template: words that stay, or a slot.
 *
 * @param words what stays, as one of the texts writes it; empty for a slot
 * @param slot what stands in the slot; empty for words that stay
 * @param texts how many texts fill the slot; 0 for words that stay
 * @param fillings what fills it, most frequent first; the rarest may be left out
 */
public record TemplatePiece(String words, Optional<SlotKind> slot, int texts, List<SlotFilling> fillings) {
    public TemplatePiece {
        fillings = List.copyOf(fillings);
    }

    /** Without what people wrote. */
    @Override
    public String toString() {
        return "TemplatePiece[" + slot.map(SlotKind::name).orElse("words") + ", " + texts + " texts]";
    }
}
