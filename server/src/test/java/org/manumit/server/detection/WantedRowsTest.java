package org.manumit.server.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WantedRowsTest {

    private final AtomicBoolean calledOff = new AtomicBoolean();
    private final AtomicInteger handed = new AtomicInteger();
    private final WantedRows rows = new WantedRows(calledOff::get, row -> handed.incrementAndGet());
    private final ResultSet row = (ResultSet) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> null);

    @Test
    void aRunThatIsCalledOffReadsNoFurtherThanTheNextLook() throws SQLException {
        for (int read = 0; read < 5_000; read++) {
            rows.processRow(row);
        }
        calledOff.set(true);
        assertThatThrownBy(() -> {
                    for (int read = 0; read < 5_000; read++) {
                        rows.processRow(row);
                    }
                })
                .isInstanceOf(CancellationException.class);
        assertThat(handed.get()).isLessThan(10_000);
    }

    @Test
    void aLoadIsNoticedFromItsFirstChunk() {
        Loads loads = new Loads();
        assertThat(loads.quietFor(Duration.ofHours(1))).isTrue();
        loads.took(2_500);
        assertThat(loads.quietFor(Duration.ofHours(1))).isFalse();
        assertThat(loads.total()).isEqualTo(2_500);
    }
}
