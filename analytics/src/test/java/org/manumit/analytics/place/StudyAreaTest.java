package org.manumit.analytics.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.uber.h3core.H3Core;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StudyAreaTest {

    @Test
    void emptyCellsAroundAnOccupiedOneBelongToTheArea() throws IOException {
        long cell = H3Core.newInstance().latLngToCell(4.65, -74.08, 6);

        StudyArea area = StudyArea.around(new long[] {cell, cell}, 2, 1);

        assertThat(area.size()).isEqualTo(19);
        assertThat(area.positionOf(cell)).isNotNegative();
        assertThat(area.neighbours().degree(area.positionOf(cell))).isEqualTo(7);
    }

    @Test
    void cellsAtTheEdgeHaveOnlyNeighboursWithinTheArea() throws IOException {
        long cell = H3Core.newInstance().latLngToCell(-12.05, -77.04, 6);

        StudyArea area = StudyArea.around(new long[] {cell}, 1, 1);

        assertThat(area.size()).isEqualTo(7);
        int edge = area.cell(0) == cell ? 1 : 0;
        assertThat(area.neighbours().degree(edge)).isEqualTo(4);
    }

    @Test
    void theParentOfACellIsTheOneThatTheLibraryNames() throws IOException {
        H3Core h3 = H3Core.newInstance();
        for (int i = 0; i < 200; i++) {
            long cell = h3.latLngToCell(-60 + i * 0.6, -170 + i * 1.7, 7);

            assertThat(StudyArea.parent(cell, 5)).isEqualTo(h3.cellToParent(cell, 5));
        }
    }

    @Test
    void anImpossibleReachIsRefused() {
        assertThatThrownBy(() -> StudyArea.around(new long[0], 21, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maskRings must lie between 0 and 20 but was 21");
    }
}
