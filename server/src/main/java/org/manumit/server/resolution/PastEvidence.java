package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.LongCollection;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.ExactLinkage;
import org.manumit.analytics.linkage.ExactLinkageInput;
import org.manumit.analytics.linkage.ExactLinkageParameters;
import org.manumit.analytics.linkage.IdentityTie;
import org.manumit.analytics.linkage.IdentityTrait;
import org.manumit.analytics.linkage.KeyPair;
import org.manumit.analytics.linkage.LikelyPair;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was held about some keys at each time, as far as the reader at hand may see it now. What has been expunged never was; an
 * identifier that too many bear today joined nobody before. Thread-safe (immutable).
 */
final class PastEvidence {

    private static final String TIES = """
            SELECT t.record_key, t.identifier_key, t.exclusive, t.rank, pg_catalog.min(o.received_at)
            FROM resolution.tie t JOIN observation.published_observation o ON o.id = t.observation_id
            WHERE t.record_key = ANY (:keys) AND t.identifier_key = ANY (:keys) GROUP BY 1, 2, 3, 4
            """;
    private static final String TRAITS = """
            SELECT t.record_key, t.trait, t.value, pg_catalog.min(o.received_at)
            FROM resolution.trait t JOIN observation.published_observation o ON o.id = t.observation_id
            WHERE t.record_key = ANY (:keys) GROUP BY 1, 2, 3
            """;
    private static final String RECORDS = """
            SELECT b.record_key, pg_catalog.min(o.received_at)
            FROM resolution.bearer b JOIN observation.published_observation o ON o.id = b.observation_id
            WHERE b.record_key = ANY (:keys) GROUP BY 1
            """;

    private final ExactLinkage linkage = new ExactLinkage(ExactLinkageParameters.DEFAULT);
    private final List<Dated<IdentityTie>> ties;
    private final List<Dated<IdentityTrait>> traits;
    private final List<Dated<Long>> records;
    private final List<JudgementTable.Row> judgements;
    private final List<LikelyMergeTable.Row> alike;

    /** Something that is held since some time. */
    private record Dated<T>(T what, Instant since) {}

    PastEvidence(JdbcClient jdbc, LongCollection keys) {
        this.ties = dated(jdbc, TIES, keys)
                .query((row, n) -> new Dated<>(
                        new IdentityTie(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4)),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
        this.traits = dated(jdbc, TRAITS, keys)
                .query((row, n) -> new Dated<>(
                        new IdentityTrait(row.getLong(1), row.getInt(2), row.getLong(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
        this.records = dated(jdbc, RECORDS, keys)
                .query((row, n) -> new Dated<>(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
        LongSet asked = new LongOpenHashSet(keys);
        this.judgements = new JudgementTable(jdbc).ever(asked);
        this.alike = new LikelyMergeTable(jdbc).around(asked);
    }

    private static JdbcClient.StatementSpec dated(JdbcClient jdbc, String query, LongCollection keys) {
        return jdbc.sql(query).param("keys", keys.toLongArray());
    }

    /** When anything began or ceased to be held, in order. */
    List<Instant> moments() {
        TreeSet<Instant> moments = new TreeSet<>();
        ties.forEach(tie -> moments.add(tie.since()));
        traits.forEach(trait -> moments.add(trait.since()));
        records.forEach(record -> moments.add(record.since()));
        judgements.forEach(judgement -> add(moments, judgement.at().toInstant(), judgement.undoneAt()));
        alike.forEach(pair -> add(moments, pair.since(), pair.until()));
        return List.copyOf(moments);
    }

    private static void add(TreeSet<Instant> moments, Instant from, @Nullable Instant to) {
        moments.add(from);
        if (to != null) {
            moments.add(to);
        }
    }

    /** Records that were of one with a key at some time; none if it was no record then and bore nothing. */
    LongSet recordsOf(long key, Instant at) {
        Map<KeyPair, JudgementTable.Row> standing = new HashMap<>();
        judgements.stream()
                .filter(judgement -> stands(judgement.at().toInstant(), judgement.undoneAt(), at))
                .forEach(judgement -> standing.put(judgement.pair(), judgement));
        Set<KeyPair> unsure = Set.copyOf(judged(standing, Judgement.Verdict.UNSURE));
        List<LikelyPair> likely = alike.stream()
                .filter(pair -> stands(pair.since(), pair.until(), at))
                .map(pair -> new LikelyPair(pair.pair(), pair.probability()))
                .filter(pair -> !unsure.contains(pair.pair()))
                .toList();
        Long2LongMap entityOf = linkage.link(new ExactLinkageInput(
                        List.of(),
                        held(ties, at),
                        held(traits, at),
                        judged(standing, Judgement.Verdict.SAME),
                        judged(standing, Judgement.Verdict.DIFFERENT),
                        likely))
                .entityOf();
        LongSet members = new LongOpenHashSet();
        for (long record : held(records, at)) {
            if (entityOf.getOrDefault(record, record) == entityOf.getOrDefault(key, key)) {
                members.add(record);
            }
        }
        return members;
    }

    private static boolean stands(Instant from, @Nullable Instant to, Instant at) {
        return !from.isAfter(at) && (to == null || to.isAfter(at));
    }

    private static <T> List<T> held(List<Dated<T>> all, Instant at) {
        return all.stream()
                .filter(each -> !each.since().isAfter(at))
                .map(Dated::what)
                .toList();
    }

    private static List<KeyPair> judged(Map<KeyPair, JudgementTable.Row> standing, Judgement.Verdict verdict) {
        return standing.entrySet().stream()
                .filter(entry -> entry.getValue().verdict() == verdict)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Judgements that were entered or taken back at a moment. */
    List<JudgementTable.Row> judgedAt(Instant at) {
        return judgements.stream()
                .filter(judgement -> judgement.at().toInstant().equals(at) || at.equals(judgement.undoneAt()))
                .toList();
    }

    /** Likenesses that began or ceased to join at a moment. */
    List<LikelyMergeTable.Row> alikeAt(Instant at) {
        return alike.stream()
                .filter(pair -> pair.since().equals(at) || at.equals(pair.until()))
                .toList();
    }
}
