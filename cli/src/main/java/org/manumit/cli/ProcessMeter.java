package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server, its database and the rest of the machine use of the processors, looked up again and again in {@code /proc}
 * while a measurement runs; on systems without it all figures are 0. Thread-safe.
 */
final class ProcessMeter implements AutoCloseable {

    private static final long EVERY_MILLIS = 250;
    /** Linux counts the time of processes in hundredths of a second, whatever the kernel's own clock. */
    private static final double TICKS_A_SECOND = 100;

    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    private final long server;
    private final Path postmasterFile;
    private final Path collectionLog;
    private final List<Sample> samples = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "process-meter");
        thread.setDaemon(true);
        return thread;
    });

    /** Processor time used so far, in seconds. */
    private record Sample(Instant at, Use use) {}

    /**
     * Processor time in seconds.
     *
     * @param server of the server's process
     * @param database of the postmaster and all that it has started
     * @param machine of everything that runs on the machine, those two among it
     */
    record Use(double server, double database, double machine) {
        Use minus(Use earlier) {
            return new Use(server - earlier.server, database - earlier.database, machine - earlier.machine);
        }

        double both() {
            return server + database;
        }

        /** Of what ran beside: other work on a shared machine, the measuring command itself, the kernel's own. */
        double others() {
            return Math.max(0, machine - server - database);
        }
    }

    /**
     * Heap of the server in megabytes.
     *
     * @param full highest fill before a collection
     * @param live highest fill after one
     */
    record Heap(long full, long live) {}

    /** @param collectionLog what the server's option {@code -Xlog:gc} writes */
    ProcessMeter(long server, Path home, Path collectionLog) {
        this.server = server;
        this.postmasterFile = home.resolve("database/data/postmaster.pid");
        this.collectionLog = collectionLog;
        look();
        clock.scheduleAtFixedRate(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        Sample sample = new Sample(Instant.now(), new Use(own(server), family(), machine()));
        synchronized (samples) {
            samples.add(sample);
        }
    }

    /** What was used between two moments, to the quarter of a second. */
    Use between(Instant from, Instant to) {
        return nearest(to).minus(nearest(from));
    }

    Use sinceBegin() {
        look();
        synchronized (samples) {
            return samples.get(samples.size() - 1).use().minus(samples.get(0).use());
        }
    }

    private Use nearest(Instant moment) {
        synchronized (samples) {
            Sample best = samples.get(0);
            for (Sample sample : samples) {
                if (distance(sample, moment).compareTo(distance(best, moment)) < 0) {
                    best = sample;
                }
            }
            return best.use();
        }
    }

    private static Duration distance(Sample sample, Instant moment) {
        return Duration.between(sample.at(), moment).abs();
    }

    /** Highest resident memory of the server's process so far, in bytes, the database apart. */
    long residentBytes() {
        return residentBytes(Long.toString(server));
    }

    /** Highest resident memory of this process so far, in bytes; 0 where the system does not tell. */
    static long peakResidentBytes() {
        return residentBytes("self");
    }

    private static long residentBytes(String process) {
        return lines(Path.of("/proc", process, "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    Heap heap() {
        long full = 0;
        long live = 0;
        for (String line : lines(collectionLog)) {
            Matcher matcher = COLLECTION.matcher(line);
            if (matcher.find()) {
                full = Math.max(full, Long.parseLong(matcher.group(1)));
                live = Math.max(live, Long.parseLong(matcher.group(2)));
            }
        }
        return new Heap(full, live);
    }

    /** The machine in one line: processor, cores, memory, Java. */
    static String machineLine() {
        String processor = value(lines(Path.of("/proc/cpuinfo")), "model name").orElse(System.getProperty("os.arch"));
        String memory = value(lines(Path.of("/proc/meminfo")), "MemTotal")
                .map(text -> (Long.parseLong(text.replaceAll("\\D", "")) >> 20) + " GB, ")
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %s%s %s, Java %s",
                processor,
                Runtime.getRuntime().availableProcessors(),
                memory,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"));
    }

    private static java.util.Optional<String> value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    private double family() {
        List<String> file = lines(postmasterFile);
        if (file.isEmpty()) {
            return 0;
        }
        long postmaster = Long.parseLong(file.get(0).strip());
        double seconds = seconds(postmaster, 4);
        List<ProcessHandle> children = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .toList();
        for (ProcessHandle child : children) {
            seconds += own(child.pid());
        }
        return seconds;
    }

    private static double own(long process) {
        return seconds(process, 2);
    }

    /* User and system time stand first, then those of children that have ended. */
    private static double seconds(long process, int fields) {
        List<String> stat = lines(Path.of("/proc", Long.toString(process), "stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        String line = stat.get(0);
        String[] behindName = line.substring(line.lastIndexOf(')') + 2).split(" ");
        double ticks = 0;
        for (int i = 0; i < fields; i++) {
            ticks += Long.parseLong(behindName[11 + i]);
        }
        return ticks / TICKS_A_SECOND;
    }

    /* All but idle, waiting for disks, and what is counted twice (guests). */
    private static double machine() {
        List<String> stat = lines(Path.of("/proc/stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.get(0).split(" +");
        double ticks = 0;
        for (int i : new int[] {1, 2, 3, 6, 7}) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS_A_SECOND;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unavailable) {
            return List.of();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
