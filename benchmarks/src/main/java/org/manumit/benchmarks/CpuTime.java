package org.manumit.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Runs the intake benchmarks by the processor time of their thread instead of the clock, for machines that are
 * busy with other work. Prints operations for each second of processor time; the best of four rounds.
 */
public final class CpuTime {
    private static final int ROUNDS = 4;
    private static final long ROUND_NANOS = 600_000_000L;

    private CpuTime() {}

    private interface Run {
        int operations() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        IntakeBenchmark benchmark = new IntakeBenchmark();
        benchmark.write();
        Blackhole hole = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        measure("csvReadMappedAndSearched", () -> {
            benchmark.csvReadMappedAndSearched(hole);
            return IntakeBenchmark.RECORDS;
        });
        measure("csvRead", () -> {
            benchmark.csvRead(hole);
            return IntakeBenchmark.RECORDS;
        });
        measure("csvReadByFastCsv", () -> {
            benchmark.csvReadByFastCsv(hole);
            return IntakeBenchmark.RECORDS;
        });
        measure("aisRead", () -> {
            benchmark.aisRead(hole);
            return IntakeBenchmark.RECORDS;
        });
        measure("textWithoutNumbers", () -> {
            for (int i = 0; i < 1000; i++) {
                hole.consume(benchmark.textWithoutNumbers());
            }
            return 1000;
        });
        measure("textWithANumber", () -> {
            for (int i = 0; i < 1000; i++) {
                hole.consume(benchmark.textWithANumber());
            }
            return 1000;
        });
    }

    private static void measure(String name, Run run) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long operations = 0;
            long start = threads.getCurrentThreadCpuTime();
            long used = 0;
            while (used < ROUND_NANOS) {
                operations += run.operations();
                used = threads.getCurrentThreadCpuTime() - start;
            }
            best = Math.max(best, operations * 1e9 / used);
        }
        System.out.printf(Locale.ROOT, "%-26s %,12.0f per second of processor time%n", name, best);
    }
}
