package org.manumit.server.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void aPointLiesInItsCellAndTheCellInItsParent() {
        Cells cells = new Cells();
        long fine = cells.cell(4.60971, -74.08175);
        assertThat(cells.parent(fine, 7)).isEqualTo(cells.cell(4.60971, -74.08175, 7));
        assertThat(cells.center(fine).lat).isCloseTo(4.60971, org.assertj.core.data.Offset.offset(0.01));
        assertThat(cells.boundary(fine)).hasSizeBetween(5, 7);
    }
}
