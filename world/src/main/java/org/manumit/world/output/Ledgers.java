package org.manumit.world.output;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.world.trace.Feed;

/** Keeps the books of a world: which record belongs to which scene, what is broken, how much was written. */
public final class Ledgers {
    private final List<List<RecordName>> byScene = new ArrayList<>();
    private final List<Map<Long, List<RecordName>>> copies = new ArrayList<>();
    private final List<Breakage> breakages = new ArrayList<>();
    private final Map<Feed, Long> written = new EnumMap<>(Feed.class);

    /**
     * A record as its source names it.
     *
     * @param feed where it stands
     * @param sourceId its id there
     */
    public record RecordName(Feed feed, String sourceId) {}

    public Ledgers(int scenes) {
        for (int i = 0; i < scenes; i++) {
            byScene.add(new ArrayList<>());
            copies.add(new LinkedHashMap<>());
        }
    }

    void belongs(int scene, Feed feed, String sourceId, long copy) {
        RecordName record = new RecordName(feed, sourceId);
        byScene.get(scene).add(record);
        if (copy != 0) {
            copies.get(scene).computeIfAbsent(copy, key -> new ArrayList<>()).add(record);
        }
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
}
