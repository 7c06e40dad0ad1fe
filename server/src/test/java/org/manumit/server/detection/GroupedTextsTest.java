package org.manumit.server.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manumit.server.detection.DetectionInput.PostColumns;
import org.manumit.server.resolution.TextJudgement;

class GroupedTextsTest {

    private static final List<String> TEXTS = List.of(
            "Buscamos gente seria para la cosecha de fruta en Olmo, pagamos pasaje y comida, llama al 555 0101",
            "Buscamos gente seria para la cosecha de fruta en Salto, pagamos pasaje y comida, llama al 555 0102",
            "Vendo bicicleta azul casi nueva en Vega, precio a tratar por las tardes");

    private final GroupedTexts grouped = new GroupedTexts();

    private static PostColumns posts(long firstId) {
        return new PostColumns(new long[] {firstId, firstId + 1, firstId + 2}, TEXTS, new BitSet());
    }

    @Test
    void theSameTextsAreGroupedOnce() {
        JudgedTexts first = grouped.of(posts(1), List.of(), () -> false);

        assertThat(grouped.of(posts(1), List.of(), () -> false)).isSameAs(first);
        assertThat(first.groups()).containsExactly(0, 0, -1);
    }

    @Test
    void aNewJudgementIsHeeded() {
        grouped.of(posts(1), List.of(), () -> false);
        TextJudgement apart = new TextJudgement(
                7, new long[] {1}, new long[] {2}, false, "two hands", "analyst", Instant.EPOCH, false);

        assertThat(grouped.of(posts(1), List.of(apart), () -> false).groups()).containsExactly(-1, -1, -1);
    }

    @Test
    void otherTextsAndWhatWasForgottenAreGroupedAnew() {
        JudgedTexts first = grouped.of(posts(1), List.of(), () -> false);
        JudgedTexts others = grouped.of(posts(2), List.of(), () -> false);
        grouped.forget();

        assertThat(others).isNotSameAs(first);
        assertThat(others.posts().observationIds()).containsExactly(2, 3, 4);
        assertThat(grouped.of(posts(2), List.of(), () -> false)).isNotSameAs(others);
    }
}
