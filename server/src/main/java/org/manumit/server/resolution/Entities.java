package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongCollection;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.manumit.formats.mapping.Kind;
import org.manumit.problem.Absent;
import org.manumit.server.observation.search.SearchHit;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entities as readers see them: each is joined afresh from what the reader may see, so that hidden evidence neither joins nor
 * counts. Thread-safe.
 */
@Component
public final class Entities {

    private static final int MOST_SHOWN = 50;
    private static final int MOST_PLACES = 200;
    private static final int MOST_VALUES = 20;
    private static final Set<String> HIDDEN_PROPERTIES = Set.of("schema", "id");
    private static final TypeReference<Map<String, List<String>>> PROPERTIES = new TypeReference<>() {};

    private final VisibleEntities visible;
    private final JsonMapper json;
    private final ObjectProvider<EntityLeads> leads;

    Entities(VisibleEntities visible, JsonMapper json, ObjectProvider<EntityLeads> leads) {
        this.visible = visible;
        this.json = json;
        this.leads = leads;
    }

    /**
     * The page of an entity.
     *
     * @param key any key of it
     * @throws Absent {@code entity-unknown} if there is none that the reader may see
     */
    public EntityPage get(Access access, long key) {
        return access.inTransaction(Act.of("resolution.entity", "entity", key), transaction -> {
            LongSet members = visible.see(transaction, LongSet.of(key)).members(key);
            RecordTable records = new RecordTable(transaction.jdbc());
            Long2ObjectMap<EntityRef> named = records.named(members);
            List<RecordTable.About> about = records.observations(members, RecordTable.MOST_OF_ENTITY);
            if (named.isEmpty() || about.isEmpty()) {
                throw new Absent("resolution", "entity-unknown");
            }
            return new EntityPage(
                    best(members, named),
                    properties(about),
                    records.selectorsOf(members),
                    records.sources(members),
                    about.stream().limit(MOST_SHOWN).map(Entities::hit).toList(),
                    merges(transaction, members, named),
                    leads(access, transaction, about),
                    timeline(about),
                    places(about));
        });
    }

    /** References to the entities that observations speak of, in the transaction of a reader. */
    public List<EntityRef> ofObservation(Transaction transaction, long observationId) {
        return refs(transaction, new RecordTable(transaction.jdbc()).keysOfObservation(observationId));
    }

    /** Each entity once that has one of the keys, as the reader sees it; keys that are no visible record are left out. */
    public List<EntityRef> refs(Transaction transaction, Collection<Long> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        VisibleEntities.Seen seen = visible.see(transaction, new LongOpenHashSet(keys));
        LongSet all = new LongOpenHashSet();
        keys.forEach(key -> all.addAll(seen.members(key)));
        Long2ObjectMap<EntityRef> named = new RecordTable(transaction.jdbc()).named(all);
        Map<Long, EntityRef> refs = new TreeMap<>();
        for (long key : keys) {
            LongSet members = seen.members(key);
            if (members.longStream().anyMatch(named::containsKey)) {
                refs.put(seen.entityOf(key), best(members, named));
            }
        }
        return List.copyOf(refs.values());
    }

    /* The name that most of its records bear would change with each reader; the smallest key with a name does for a list. */
    static EntityRef best(LongCollection members, Long2ObjectMap<EntityRef> named) {
        long id = members.longStream().min().orElseThrow();
        EntityRef shown = members.longStream()
                .sorted()
                .filter(named::containsKey)
                .mapToObj(named::get)
                .min(Comparator.comparing(
                        ref -> ref.name().startsWith("MMSI ") || ref.name().startsWith("IMO ")))
                .orElseThrow();
        return new EntityRef(id, shown.schema(), shown.name());
    }

    static SearchHit hit(RecordTable.About about) {
        return new SearchHit(
                SearchHit.Type.OBSERVATION,
                about.id(),
                about.title(),
                about.excerpt(),
                about.kind().name(),
                about.feed(),
                about.at(),
                about.marking());
    }

    /** Values by property, each once. */
    Map<String, List<String>> properties(List<RecordTable.About> about) {
        Map<String, Set<String>> merged = new TreeMap<>();
        about.stream()
                .filter(each -> each.kind() == Kind.RECORD)
                .forEach(each -> json.readValue(each.properties(), PROPERTIES).forEach((property, values) -> {
                    if (!HIDDEN_PROPERTIES.contains(property)) {
                        merged.computeIfAbsent(property, p -> new LinkedHashSet<>())
                                .addAll(values);
                    }
                }));
        Map<String, List<String>> properties = new LinkedHashMap<>();
        merged.forEach((property, values) ->
                properties.put(property, values.stream().limit(MOST_VALUES).toList()));
        return properties;
    }

    /** Leads that rest on observations. */
    List<EntityLeads.LeadRef> leads(Access access, Transaction transaction, List<RecordTable.About> about) {
        LongSet ids = new LongOpenHashSet();
        about.forEach(each -> ids.add(each.id()));
        return leads.stream()
                .flatMap(found -> found.on(access, transaction, ids).stream())
                .toList();
    }

    private static List<EntityPage.Moment> timeline(List<RecordTable.About> about) {
        return about.stream()
                .filter(each -> each.at() != null)
                .map(each ->
                        new EntityPage.Moment(each.at(), each.id(), each.kind().name(), each.title()))
                .sorted(Comparator.comparing(EntityPage.Moment::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static List<EntityPage.Spot> places(List<RecordTable.About> about) {
        Map<List<Double>, Integer> counts = new LinkedHashMap<>();
        for (RecordTable.About each : about) {
            Double latitude = each.latitude();
            Double longitude = each.longitude();
            if (latitude != null && longitude != null) {
                counts.merge(
                        List.of(Math.rint(latitude * 100) / 100, Math.rint(longitude * 100) / 100), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<List<Double>, Integer>comparingByValue().reversed())
                .limit(MOST_PLACES)
                .map(spot ->
                        new EntityPage.Spot(spot.getKey().get(0), spot.getKey().get(1), spot.getValue()))
                .toList();
    }

    /* People's judgements; what is so alike; each further record beside the first that bears an identifier with it. */
    private List<Judgement> merges(Transaction transaction, LongSet members, Long2ObjectMap<EntityRef> named) {
        List<Judgement> merges = new ArrayList<>(new JudgementTable(transaction.jdbc()).around(members, named));
        new LikelyMergeTable(transaction.jdbc())
                .standing(members).stream()
                        .filter(pair -> named.containsKey(pair.first()) && named.containsKey(pair.second()))
                        .limit(MOST_SHOWN)
                        .map(pair -> pair.toldAt(pair.since(), named))
                        .forEach(merges::add);
        VisibleEntities.Seen tied = visible.seeTied(transaction, members);
        Long2ObjectMap<EntityRef> first = new Long2ObjectOpenHashMap<>();
        for (long record : named.keySet().longStream().sorted().toArray()) {
            EntityRef before = first.putIfAbsent(tied.entityOf(record), named.get(record));
            if (before != null && merges.size() < MOST_SHOWN) {
                merges.add(Judgement.byIdentifier(before, named.get(record)));
            }
        }
        return merges;
    }
}
