package org.manumit.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.manumit.world.cast.Casting;
import org.manumit.world.cast.Population;
import org.manumit.world.dossier.Bundles;
import org.manumit.world.geography.Geography;
import org.manumit.world.ordinary.OrdinaryPositions;
import org.manumit.world.output.FeedFiles;
import org.manumit.world.output.FeedsSheet;
import org.manumit.world.output.Ledgers;
import org.manumit.world.output.TruthFile;
import org.manumit.world.output.Volumes;
import org.manumit.world.scene.Plans;
import org.manumit.world.scene.Playbill;
import org.manumit.world.text.Speech;
import org.manumit.world.trace.Feed;
import org.manumit.world.trace.Life;
import org.manumit.world.trace.SeaDesk;

/**
 * A synthetic world in the Americas: operations that exploit people, innocent look-alikes, and ordinary life around
 * them, written as the feed files that agencies lawfully hold, with the truth in a folder of its own.
 *
 * <p><b>Determinism</b>: the same parameters give the same bytes on every machine and for any number of threads.
 * <b>Memory</b>: bounded by a few chunks of {@code 4000} rows a thread, whatever the size. <b>Not for</b>: estimating
 * how often anything happens in the real world.
 */
public final class World {
    private World() {}

    /**
     * Writes a world.
     *
     * @param directory where to; made if absent, and empty if not
     * @throws IOException if the files cannot be written or the directory holds something
     */
    public static void write(Path directory, WorldParameters parameters) throws IOException {
        write(directory, parameters, Runtime.getRuntime().availableProcessors());
    }

    static void write(Path directory, WorldParameters parameters, int threadCount) throws IOException {
        WorldSize size = parameters.size();
        write(directory, parameters, size.records(), size.rounds(), threadCount);
    }

    /** The same with volume and scenes set apart, so that tests can have many scenes in little noise. */
    static void write(Path directory, WorldParameters parameters, long records, int rounds, int threadCount)
            throws IOException {
        requireEmpty(directory);
        Files.createDirectories(directory);
        long seed = parameters.seed();
        Volumes volumes = new Volumes(records);
        Geography geography = Geography.load();
        Population population = new Population(seed, geography, volumes.persons(), volumes.firms());
        Life life = new Life(seed, population, new Speech());
        SeaDesk sea = new SeaDesk(geography);
        long vessels = OrdinaryPositions.vessels(volumes.rows(Feed.POSITIONS));
        Casting casting = new Casting(population, vessels);
        Plans plans = new Playbill(seed, casting, life, sea).play(rounds, parameters.heldOut());
        Bundles bundles = new Bundles(seed, population, volumes.registeredSixes(population));
        plans.addSheets(bundles);
        Path truth = directory.resolve("truth");
        ExecutorService threads = Executors.newFixedThreadPool(threadCount, World::daemon);
        try (Ledgers ledgers = new Ledgers(plans.scenes().size(), truth)) {
            new FeedFiles(directory, seed, volumes, life, sea, plans, bundles, ledgers, threads, 2 * threadCount + 1)
                    .write();
            FeedsSheet.write(directory, plans.shared());
            String size = parameters.size().name().toLowerCase(Locale.ROOT);
            new TruthFile(plans, ledgers, bundles).write(truth, size, seed, parameters.heldOut());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "world");
        thread.setDaemon(true);
        return thread;
    }

    private static void requireEmpty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            if (entries.findAny().isPresent()) {
                throw new IOException("the world needs an empty folder but this one holds files; choose another");
            }
        }
    }
}
