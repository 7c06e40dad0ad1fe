package org.manumit.server.observation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Spot;
import org.manumit.journal.CompactRange;
import org.manumit.journal.MerkleHash;
import org.manumit.postgres.BinaryCopy;
import org.manumit.server.atlas.Cells;
import org.manumit.server.atlas.Gazetteer;
import org.manumit.server.intake.Absorbed;
import org.manumit.server.intake.DraftSink;
import org.manumit.server.intake.FeedSnapshot;
import org.springframework.stereotype.Component;

/** Turns drafts into observations. Thread-safe. */
@Component
final class ObservationSink implements DraftSink {

    /** H3 resolution kept with an observation: hexagons of about 5 km², which hides no more than a source can tell. */
    static final int CELL_RESOLUTION = 7;

    private final Cells cells;
    private final Gazetteer gazetteer;
    private final SelectorFinder selectors = new SelectorFinder();
    private final List<ObservationFollower> followers;
    private final UnaskedFeeds unasked = new UnaskedFeeds();

    ObservationSink(Cells cells, Gazetteer gazetteer, List<ObservationFollower> followers) {
        this.cells = cells;
        this.gazetteer = gazetteer;
        this.followers = List.copyOf(followers);
    }

    @Override
    public PreparedDraft.Chunk prepare(FeedSnapshot feed, List<Draft> drafts) {
        ContentDigest digests = new ContentDigest();
        List<PreparedDraft> prepared = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Draft located = located(draft, feed);
            // What the record says is digested as it came: a better gazetteer later must not make it another record.
            prepared.add(new PreparedDraft(
                    located,
                    digests.ofRaw(draft.raw()),
                    digests.ofContent(draft),
                    cell(located.place()),
                    PersonSigns.in(draft),
                    selectors.find(draft, feed.region()),
                    PropertiesJson.of(draft.properties())));
        }
        return new PreparedDraft.Chunk(prepared, NewOrKnown.ifNoneIsHeld(feed.id(), prepared));
    }

    /** The draft with the place that its text means, where it states no coordinates and the text means only one. */
    private Draft located(Draft draft, FeedSnapshot feed) {
        String text = draft.placeText();
        if (draft.place() != null || text == null || text.isBlank()) {
            return draft;
        }
        String country = draft.country() == null ? feed.region() : draft.country();
        return gazetteer
                .find(text, country)
                .position()
                .map(found -> draft.at(new Spot(found.latitude(), found.longitude(), found.uncertaintyMeters())))
                .orElse(draft);
    }

    private @Nullable Long cell(@Nullable Spot place) {
        return place == null ? null : cells.cell(place.latitude(), place.longitude(), CELL_RESOLUTION);
    }

    @Override
    public Absorbed absorb(Connection connection, FeedSnapshot feed, ChunkOfBatch chunk, PreparedDrafts prepared)
            throws SQLException {
        PreparedDraft.Chunk drafts = (PreparedDraft.Chunk) prepared;
        LoadTable.lockFeed(connection, feed.id());
        Loaded loaded = unasked.next(feed.id()) && !LoadTable.anyErased(connection, feed.id())
                ? loadUnasked(connection, feed, chunk, drafts)
                : null;
        if (loaded == null) {
            NewOrKnown known =
                    new NewOrKnown(feed.id(), identities -> LoadTable.find(connection, chunk.batchId(), identities));
            loaded = load(connection, feed, chunk, drafts.drafts(), known.decide(drafts.drafts()));
        }
        if (!loaded.observations().isEmpty()) {
            for (ObservationFollower follower : followers) {
                follower.absorbed(connection, feed, loaded.observations());
            }
        }
        LoadTable.sight(connection, chunk, loaded.sighted());
        Absorbed absorbed = loaded.absorbed(drafts.size());
        LoadTable.recordChunk(connection, feed, chunk, absorbed);
        return absorbed;
    }

    /** The new rows of a chunk, and the ids of those that it met. */
    private record Loaded(
            List<AbsorbedObservation> observations,
            @Nullable MerkleHash root,
            List<Long> sighted) {
        Absorbed absorbed(int records) {
            int fresh = observations.size();
            return fresh == 0
                    ? new Absorbed(0, records, 0, 0, null)
                    : new Absorbed(
                            fresh,
                            records - fresh,
                            observations.get(0).id(),
                            observations.get(fresh - 1).id(),
                            root);
        }
    }

    /** Loads as if no record were held; null if one is, with nothing loaded. */
    private @Nullable Loaded loadUnasked(
            Connection connection, FeedSnapshot feed, ChunkOfBatch chunk, PreparedDraft.Chunk drafts)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Loaded loaded = load(connection, feed, chunk, drafts.drafts(), drafts.ifNoneIsHeld());
            connection.releaseSavepoint(before);
            unasked.worked(feed.id());
            return loaded;
        } catch (SQLException refused) {
            if (!LoadTable.isHeldAlready(refused)) {
                throw refused;
            }
            connection.rollback(before);
            unasked.failed(feed.id());
            return null;
        }
    }

    private static Loaded load(
            Connection connection,
            FeedSnapshot feed,
            ChunkOfBatch chunk,
            List<PreparedDraft> drafts,
            List<NewOrKnown.Decision> decisions)
            throws SQLException {
        int fresh = (int) decisions.stream().filter(d -> d.identity() != null).count();
        long[] ids = LoadTable.nextIds(connection, fresh);
        BinaryCopy rows = LoadTable.observations();
        CompactRange tree = new CompactRange();
        List<AbsorbedObservation> absorbed = new ArrayList<>(fresh);
        for (int i = 0; i < drafts.size(); i++) {
            UUID identity = decisions.get(i).identity();
            if (identity != null) {
                PreparedDraft draft = drafts.get(i);
                long id = ids[absorbed.size()];
                LoadTable.append(rows, id, identity, feed, chunk, draft);
                tree.append(MerkleHash.ofLeaf(draft.digest()));
                absorbed.add(new AbsorbedObservation(id, draft.draft(), draft.namesPerson(), draft.selectors()));
            }
        }
        rows.send(connection);
        List<Long> sighted = decisions.stream()
                .map(NewOrKnown.Decision::sighted)
                .filter(id -> id != 0)
                .distinct()
                .toList();
        return new Loaded(absorbed, fresh == 0 ? null : tree.root(), sighted);
    }

    @Override
    public int undo(Connection connection, ChunkOfBatch chunk) throws SQLException {
        long[] expunged = LoadTable.undo(connection, chunk);
        for (ObservationFollower follower : followers) {
            follower.expunged(connection, expunged);
        }
        return expunged.length;
    }
}
