package org.manumit.server.resolution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.manumit.postgres.BinaryCopy;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.observation.SelectorMention;

/** New rows of a chunk, one COPY a table. Confined to one thread. */
final class LoadedRows {

    private final FeedSnapshot feed;
    private final BinaryCopy mentions =
            copy("mention", "selector_id, span_start, span_end, kind, identifies, property, value");
    private final BinaryCopy bearers = copy("bearer", "record_key, schema, name");
    private final BinaryCopy ties = copy("tie", "record_key, identifier_key, exclusive, rank");
    private final BinaryCopy traits = copy("trait", "record_key, value, trait");
    private final BinaryCopy links = copy("link", "source_key, target_key, schema");

    LoadedRows(FeedSnapshot feed) {
        this.feed = feed;
    }

    /** The columns that all these tables begin with say of which observation a row is and who may see it. */
    private static BinaryCopy copy(String table, String columns) {
        return new BinaryCopy("COPY resolution." + table
                + " (observation_id, agency_id, compartment_id, marking, names_person, " + columns
                + ") FROM STDIN (FORMAT binary)");
    }

    private BinaryCopy row(BinaryCopy table, int ownColumns, long observationId, boolean namesPerson) {
        return table.row(5 + ownColumns)
                .bigint(observationId)
                .integer(feed.agencyId())
                .integer(feed.compartmentId())
                .smallint(feed.marking())
                .bool(namesPerson);
    }

    /** @param identifies whether the observation is about the account or vessel that the selector identifies */
    void mention(
            long observationId, boolean namesPerson, long selectorId, boolean identifies, SelectorMention mention) {
        BinaryCopy row = row(mentions, 7, observationId, namesPerson).bigint(selectorId);
        if (mention.start() < 0) {
            row.nothing().nothing();
        } else {
            row.integer(mention.start()).integer(mention.end());
        }
        row.smallint(mention.kind().ordinal())
                .bool(identifies)
                .text(mention.property())
                .text(mention.value());
    }

    void statements(long observationId, boolean namesPerson, RecordStatements statements) {
        RecordStatements.Bearer bearer = statements.bearer();
        if (bearer != null) {
            row(bearers, 3, observationId, namesPerson)
                    .bigint(bearer.recordKey())
                    .text(bearer.schema())
                    .text(bearer.name());
        }
        for (RecordStatements.Tie tie : statements.ties()) {
            row(ties, 4, observationId, namesPerson)
                    .bigint(tie.recordKey())
                    .bigint(tie.identifierKey())
                    .smallint(tie.exclusive())
                    .smallint(tie.rank());
        }
        for (RecordStatements.Trait trait : statements.traits()) {
            row(traits, 3, observationId, namesPerson)
                    .bigint(trait.recordKey())
                    .bigint(trait.value())
                    .smallint(trait.trait());
        }
        for (RecordStatements.Link link : statements.links()) {
            row(links, 3, observationId, namesPerson)
                    .bigint(link.sourceKey())
                    .bigint(link.targetKey())
                    .text(link.schema());
        }
    }

    void send(Connection connection) throws SQLException {
        for (BinaryCopy rows : List.of(mentions, bearers, ties, traits, links)) {
            rows.send(connection);
        }
    }
}
