package org.manumit.cli;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.RoleGuess;
import org.manumit.analytics.linkage.record.GrowingLinkage;
import org.manumit.analytics.linkage.record.RecordLinkage;
import org.manumit.analytics.linkage.record.RecordLinkageParameters;
import org.manumit.analytics.linkage.record.RecordLinkageResult;

/**
 * What comes of linking most records at once and adding the others, drawn by chance, one after another; beside all at once.
 *
 * @param name of the set
 * @param held records that were linked at once
 * @param nanos that each added record took, ascending
 * @param processorSeconds that all of them took of one processor, other work on the machine left aside
 * @param learningSeconds that linking the held ones took, and taking them over
 * @param batchSeconds that linking all at once took
 * @param heapBytes in use after a collection, with all that was read
 * @param peakBytes of resident memory until the last record was added
 * @param agreement pairs of the entities told so, against those of all records at once
 * @param grown against the truth
 * @param batch those of all records at once, against the truth
 * @param keysUnread see {@link GrowingLinkage#keysUnread()}
 * @param cutShort see {@link GrowingLinkage#groupingsCutShort()}
 */
record LinkageGrowth(
        String name,
        int held,
        long[] nanos,
        double processorSeconds,
        double learningSeconds,
        double batchSeconds,
        long heapBytes,
        long peakBytes,
        PairScore agreement,
        PairScore grown,
        PairScore batch,
        long keysUnread,
        long cutShort) {

    static final String HEADINGS =
            "| set | held | added | a second | a second of one processor | ms: half below | 99 of 100 below | longest"
                    + " | F1 with all at once | F1 | F1 of all at once | s to learn | s of all at once | MB in use | peak MB"
                    + " | keys unread | cut short |\n"
                    + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |";

    private static final RecordLinkageParameters PARAMETERS = RecordLinkageParameters.DEFAULT;
    private static final double NANOS = 1e9;

    /**
     * Measures.
     *
     * @param added share of the records that are added one after another, in an order of chance
     * @throws CommandFailure if the records do not tell whose they are
     */
    static LinkageGrowth of(List<Path> paths, double added, long seed) {
        RecordFiles records = RecordFiles.read(paths);
        int[] truth = BenchLinkCommand.truth(records);
        Grown grown = grow(records, added, seed);
        long began = System.nanoTime();
        int[] everybody = IntStream.range(0, truth.length).toArray();
        int[] batch = BenchLinkCommand.entities(batch(records, everybody), truth.length);
        return new LinkageGrowth(
                paths.get(0).getFileName().toString(),
                truth.length - grown.nanos.length,
                grown.nanos,
                grown.processorSeconds,
                grown.learningSeconds,
                (System.nanoTime() - began) / NANOS,
                grown.heapBytes,
                grown.peakBytes,
                PairScore.of(grown.entities, batch, record -> true),
                PairScore.of(grown.entities, truth, record -> true),
                PairScore.of(batch, truth, record -> true),
                grown.keysUnread,
                grown.cutShort);
    }

    private record Grown(
            int[] entities,
            long[] nanos,
            double processorSeconds,
            double learningSeconds,
            long heapBytes,
            long peakBytes,
            long keysUnread,
            long cutShort) {}

    private static Grown grow(RecordFiles records, double added, long seed) {
        int[] order = IntStream.range(0, records.size()).toArray();
        IntArrays.shuffle(order, new Random(seed));
        int held = (int) Math.round(order.length * (1 - added));
        Arrays.sort(order, 0, held);
        long began = System.nanoTime();
        GrowingLinkage linkage = GrowingLinkage.from(batch(records, Arrays.copyOf(order, held)), PARAMETERS);
        double learningSeconds = (System.nanoTime() - began) / NANOS;
        long[] nanos = new long[order.length - held];
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long processorNanos = 0;
        for (int i = 0; i < nanos.length; i++) {
            int record = order[held + i];
            List<String> values = linkage.columns().stream()
                    .map(column -> records.values(column).get(record))
                    .toList();
            long usedBefore = processor.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            linkage.add(values);
            nanos[i] = System.nanoTime() - before;
            processorNanos += processor.getCurrentThreadCpuTime() - usedBefore;
        }
        Arrays.sort(nanos);
        long peak = ProcessMeter.peakResidentBytes();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int[] entities = new int[order.length];
        for (int row = 0; row < order.length; row++) {
            entities[order[row]] = linkage.entityOf(row);
        }
        return new Grown(
                entities,
                nanos,
                processorNanos / NANOS,
                learningSeconds,
                heap,
                peak,
                linkage.keysUnread(),
                linkage.groupingsCutShort());
    }

    private static RecordLinkageResult batch(RecordFiles records, int[] which) {
        List<Field> fields = records.columns().parallelStream()
                .map(column -> {
                    List<String> all = records.values(column);
                    List<String> values = IntStream.of(which).mapToObj(all::get).toList();
                    return Field.of(column, RoleGuess.of(column, values), values);
                })
                .toList();
        return new RecordLinkage(PARAMETERS).link(fields, () -> false);
    }

    private double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(share * nanos.length))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,.0f | %,.0f | %.2f | %.2f | %.0f | %.4f | %.4f | %.4f | %.1f | %.1f | %,d | %,d | %,d | %,d |",
                name,
                held,
                nanos.length,
                nanos.length / (Arrays.stream(nanos).sum() / NANOS),
                nanos.length / processorSeconds,
                millis(0.5),
                millis(0.99),
                millis(1),
                agreement.f1(),
                grown.f1(),
                batch.f1(),
                learningSeconds,
                batchSeconds,
                heapBytes >> 20,
                peakBytes >> 20,
                keysUnread,
                cutShort);
    }
}
