package org.manumit.world.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.world.trace.Feed;

/** Keeps the books of a world: which record belongs to which scene, what is broken, how much was written. */
public final class Ledgers implements AutoCloseable {
    private final List<List<RecordName>> byScene = new ArrayList<>();
    private final List<List<RecordName>> byOthers = new ArrayList<>();
    private final List<Map<Long, List<RecordName>>> copies = new ArrayList<>();
    private final BufferedWriter allCopies;
    private final BufferedWriter identities;
    private final List<Breakage> breakages = new ArrayList<>();
    private final Map<Feed, Long> written = new EnumMap<>(Feed.class);

    /**
     * A record as its source names it.
     *
     * @param feed where it stands
     * @param sourceId its id there
     */
    public record RecordName(Feed feed, String sourceId) {}

    /** Opens the books; the lists of all copies and of who is who go into the folder at once, so that memory stays small. */
    public Ledgers(int scenes, Path truth) throws IOException {
        Files.createDirectories(truth);
        allCopies = Files.newBufferedWriter(truth.resolve("copies.csv"), StandardCharsets.UTF_8);
        allCopies.write("feed,sourceId,copy\n");
        identities = Files.newBufferedWriter(truth.resolve("identities.csv"), StandardCharsets.UTF_8);
        identities.write("feed,sourceId,identity\n");
        for (int i = 0; i < scenes; i++) {
            byScene.add(new ArrayList<>());
            byOthers.add(new ArrayList<>());
            copies.add(new LinkedHashMap<>());
        }
    }

    void belongs(int scene, Feed feed, String sourceId, boolean others, long copy) {
        RecordName record = new RecordName(feed, sourceId);
        byScene.get(scene).add(record);
        if (others) {
            byOthers.get(scene).add(record);
        }
        if (copy != 0) {
            copies.get(scene).computeIfAbsent(copy, key -> new ArrayList<>()).add(record);
        }
    }

    /** A text that was written from a copy, whoever keeps it. */
    void copied(Feed feed, String sourceId, long copy) throws IOException {
        allCopies.write(feed.key() + "," + sourceId + "," + Long.toHexString(copy) + "\n");
    }

    /** A record of a register or list, and of whom it speaks. */
    void identified(Feed feed, String sourceId, String identity) throws IOException {
        identities.write(feed.key() + "," + sourceId + "," + identity + "\n");
    }

    void broken(Breakage breakage) {
        breakages.add(breakage);
    }

    void wrote(Feed feed, long rows) {
        written.put(feed, rows);
    }

    /** The records of a scene, in the order of the feeds. */
    public List<RecordName> records(int scene) {
        return byScene.get(scene);
    }

    /** Those of a scene's records that others wrote about it. */
    public List<RecordName> byOthers(int scene) {
        return byOthers.get(scene);
    }

    /** Records of a scene by the copy that they were written from, where it was used more than once. */
    public List<List<RecordName>> copies(int scene) {
        return copies.get(scene).values().stream()
                .filter(uses -> uses.size() > 1)
                .toList();
    }

    public List<Breakage> breakages() {
        return breakages;
    }

    /** Rows by feed; a statement counts once however many bookings it holds. */
    public Map<Feed, Long> written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        try (identities) {
            allCopies.close();
        }
    }
}
