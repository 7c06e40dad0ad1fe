package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manumit.cli.ApiClient.RefusedCall;

/**
 * Files that may not grow and disks that are full, below the running database and below custody: nothing that was acknowledged is lost, the
 * reason is told, and all goes on by itself when the trouble ends.
 */
class StorageTrials {

    private static final long SEED = TrialSeed.get();
    private static final int ROWS = 60_000;
    private static final long MEGABYTE = 1 << 20;

    private final SplittableRandom random = new SplittableRandom(SEED);

    private static TrialHome home;

    @BeforeAll
    static void aHomeWithTablesLongerThanTheLogs() throws Exception {
        home = TrialHome.make();
        SplittableRandom random = new SplittableRandom(SEED);
        TrialDelivery.begin(home, TrialFile.of("before", ROWS, 10, random)).settle();
        home.witness();
    }

    @AfterAll
    static void removeHome() {
        home.close();
    }

    /** Above a segment of the write-ahead log: only tables and indexes hit the limit, and writes to them come back short. */
    @Test
    void aDatabaseWhoseTablesMayNotGrowWaitsAndGoesOn() throws Exception {
        limitFiles(databaseOf(home), Long.toString(largestTable() + 6 * MEGABYTE));
        TrialFile file = file("tables");
        endure(TrialDelivery.begin(home, file), file);
    }

    /** Below it: the log itself cannot be written, and the database goes down until it may again. */
    @Test
    void aDatabaseThatMayNotWriteItsLogComesBack() throws Exception {
        TrialFile file = file("log");
        TrialDelivery delivery = TrialDelivery.begin(home, file);
        home.await("rows are acknowledged", () -> delivery.accepted() > 0);
        limitFiles(databaseOf(home), Long.toString(MEGABYTE));
        endure(delivery, file);
    }

    private static void endure(TrialDelivery delivery, TrialFile file) throws Exception {
        home.await(
                "the reason is told",
                () -> !delivery.reasons().isEmpty() || !delivery.refusals().isEmpty());
        home.witness();
        TrialHome.pause(2_000);
        limitFiles(databaseOf(home), "unlimited");
        settle(home, delivery, file);
        home.verifyJournal();
        System.out.printf(
                "storage trial %s: held; callers were told %s, the batch said %s%n",
                file.name(), delivery.refusals(), delivery.reasons());
    }

    private static void settle(TrialHome home, TrialDelivery delivery, TrialFile file) throws Exception {
        long batch = delivery.settle().path("id").asLong();
        try (TrialRows rows = home.rows()) {
            rows.holdExactly(file, batch, "open");
        }
    }

    @Test
    void aFileThatCustodyCannotStoreIsRefusedAndLeavesNothing() throws Exception {
        TrialFile file = file("custody");
        limitFiles(home.serverProcess(), Long.toString(MEGABYTE / 2));
        refuse(home, file, "storage-failing");
        limitFiles(home.serverProcess(), "unlimited");
        settle(home, TrialDelivery.begin(home, file), file);
    }

    /** Nothing of a refused file is there: no batch, no half of it. */
    private static void refuse(TrialHome home, TrialFile file, String code) throws Exception {
        long files = home.files("custody", each -> true);
        long batches = batches(home);
        assertThatThrownBy(() -> TrialDelivery.send(home.client(), file))
                .isInstanceOfSatisfying(
                        RefusedCall.class, refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(home.files("custody", each -> true)).isEqualTo(files);
        assertThat(batches(home)).isEqualTo(batches);
    }

    private static long batches(TrialHome home) {
        return home.client().get("/api/intake/batches").path("total").asLong();
    }

    @Test
    void aFullDiskIsToldAndForgottenOnceThereIsRoom() throws Exception {
        Path disk = DemoServer.temporaryFolder("manumit-small-disk");
        if (!mount(disk)) {
            System.out.println("No right to mount a small disk here: limits on files stand in for it.");
            Files.delete(disk);
            return;
        }
        try {
            fillDisk(disk);
        } finally {
            run("umount", "--lazy", disk.toString());
            Files.delete(disk);
        }
    }

    private void fillDisk(Path disk) throws Exception {
        Path folder = Files.createDirectory(disk.resolve("trial"));
        try (TrialHome home = TrialHome.make(folder, java.util.Map.of())) {
            Path ballast = disk.resolve("ballast");
            TrialFile refused = file("refused");
            fill(ballast, MEGABYTE / 2);
            refuse(home, refused, "storage-full");
            Files.delete(ballast);
            settle(home, TrialDelivery.begin(home, refused), refused);

            TrialFile file = file("full");
            TrialDelivery delivery = TrialDelivery.begin(home, file);
            home.await("rows are acknowledged", () -> delivery.accepted() > 0);
            home.witness();
            fill(ballast, MEGABYTE / 2);
            home.await(
                    "the full disk is told",
                    () -> delivery.reasons().contains("storage-full")
                            || delivery.refusals().contains("storage-full"));
            TrialHome.pause(5_000);
            Files.delete(ballast);
            settle(home, delivery, file);
            System.out.printf(
                    "storage trial full disk: held; callers were told %s, the batch said %s%n",
                    delivery.refusals(), delivery.reasons());
            home.verifyJournal();
        }
    }

    /** Takes all room but this much. */
    private static void fill(Path ballast, long left) throws IOException {
        FileStore store = Files.getFileStore(ballast.getParent());
        byte[] block = new byte[1 << 16];
        try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
            while (store.getUsableSpace() > left + block.length) {
                file.write(block);
            }
        }
    }

    private TrialFile file(String name) {
        return TrialFile.of(name, ROWS, 10, random);
    }

    private static long largestTable() throws IOException {
        try (Stream<Path> files = Files.walk(home.home.resolve("database/data/base"))) {
            long largest = files.mapToLong(each -> each.toFile().length()).max().orElse(0);
            return Math.max(largest, 16 * MEGABYTE);
        }
    }

    private static List<ProcessHandle> databaseOf(TrialHome home) {
        return home.postmasters()
                .flatMap(each -> Stream.concat(Stream.of(each), each.children()))
                .toList();
    }

    /** Sets how long files may become that these processes, and those they start from now on, write: as {@code ulimit -f} does. */
    private static void limitFiles(List<ProcessHandle> processes, String bytes) throws Exception {
        for (ProcessHandle process : processes) {
            List<String> command = new ArrayList<>(asItsUser(process));
            command.addAll(List.of("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":"));
            int exit = run(command.toArray(String[]::new));
            assertThat(exit == 0 || !process.isAlive()).as(command.toString()).isTrue();
        }
    }

    /** Root in a container may lack the right to limit the processes of others; each user may limit its own. */
    private static List<String> asItsUser(ProcessHandle process) throws IOException {
        Path folder = Path.of("/proc/" + process.pid());
        String self = System.getProperty("user.name");
        if (!"root".equals(self)
                || !process.isAlive()
                || Files.getOwner(folder).getName().equals(self)) {
            return List.of();
        }
        return List.of(
                "setpriv",
                "--reuid=" + Files.getAttribute(folder, "unix:uid"),
                "--clear-groups",
                "--regid=" + Files.getAttribute(folder, "unix:gid"),
                "--");
    }

    private static boolean mount(Path disk) throws Exception {
        return "root".equals(System.getProperty("user.name"))
                && run("mount", "-t", "tmpfs", "-o", "size=700m,mode=711", "none", disk.toString()) == 0;
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
