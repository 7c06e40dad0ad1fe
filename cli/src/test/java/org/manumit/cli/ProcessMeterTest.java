package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMeterTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theHeapIsTheHighestOfAllCollections() throws IOException {
        Path log = folder.resolve("collections.log");
        Files.writeString(log, """
                [0.010s][info][gc] Using Serial
                [1.2s][info][gc] GC(0) Pause Young (Allocation Failure) 191M->63M(384M) 30.1ms
                [2.4s][info][gc] GC(1) Pause Full (Metadata GC Threshold) 120M->88M(384M) 90.5ms
                """);
        try (ProcessMeter meter = meter(log)) {
            assertThat(meter.heap()).isEqualTo(new ProcessMeter.Heap(191, 88));
        }
    }

    @Test
    void workShowsAsProcessorTimeOfTheProcessAndOfTheMachine() {
        assumeThat(Path.of("/proc/self/stat")).exists();
        try (ProcessMeter meter = meter(folder.resolve("none.log"))) {
            long until = System.nanoTime() + 300_000_000L;
            long sum = 0;
            while (System.nanoTime() < until || meter.sinceBegin().server() < 0.05) {
                sum += System.nanoTime() % 7;
            }
            assertThat(sum).isPositive();
            ProcessMeter.Use use = meter.sinceBegin();
            assertThat(use.server()).isGreaterThanOrEqualTo(0.05);
            assertThat(use.machine()).isPositive();
            assertThat(use.database()).isZero();
            assertThat(meter.residentBytes()).isGreaterThan(1 << 20);
        }
    }

    private ProcessMeter meter(Path log) {
        return new ProcessMeter(ProcessHandle.current().pid(), folder, log);
    }
}
