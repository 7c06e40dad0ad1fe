package org.manumit.server.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.observation.SelectorMention;
import org.manumit.server.observation.search.Observed;
import org.manumit.server.observation.search.Search;
import org.manumit.server.observation.search.SearchHit;
import org.manumit.server.observation.search.SearchRequest;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ServerTest
@Import(Observed.class)
class ResolutionModuleTest {

    private static final String PHONE = "+12025550123";

    @Autowired
    Stage stage;

    @Autowired
    Observed observed;

    @Autowired
    Entities entities;

    @Autowired
    Selectors selectors;

    @Autowired
    Networks networks;

    @Autowired
    Judgements judgements;

    @Autowired
    EntityBuilder builder;

    @Autowired
    Search search;

    private final SelectorIds ids = new SelectorIds();
    private Stage.TestUser ana;
    private Access reader;
    private FeedSnapshot register;
    private FeedSnapshot list;
    private FeedSnapshot hidden;

    @BeforeEach
    void setUp() {
        int unit = stage.agency("unit-a");
        ana = stage.user(unit, Role.ANALYST);
        reader = stage.access(ana, stage.inquiry(unit, ana));
        register = observed.feed(ana, "register", 2, null);
        list = observed.feed(ana, "list", 2, null);
        hidden = observed.feed(stage.user(stage.agency("unit-b"), Role.ANALYST), "theirs", 3, null);
    }

    @Test
    void twoRecordsWithOnePassportAreOneEntityUnderEveryKey() throws Exception {
        person(register, "p-1", "Ana Ejemplo", "AB123456", PHONE);
        person(list, "q-1", "Ana M. Ejemplo", "AB 123456", null);
        built();
        long first = ids.record(register.id(), "p-1");
        long second = ids.record(list.id(), "q-1");
        EntityPage page = entities.get(reader, first);
        assertThat(entities.get(reader, second).entity()).isEqualTo(page.entity());
        assertThat(page.observations()).hasSize(2);
        assertThat(page.sources()).extracting(EntityPage.Source::feed).containsExactlyInAnyOrder("register", "list");
        assertThat(page.selectors()).extracting(SelectorRef::value).containsExactly(PHONE);
        assertThat(page.properties().get("name")).containsExactlyInAnyOrder("Ana Ejemplo", "Ana M. Ejemplo");
        assertThat(page.merges()).hasSize(1);
        assertThat(stage.insert("SELECT count(DISTINCT entity_id) FROM resolution.identity"))
                .isEqualTo(1);
    }

    @Test
    void aPhoneThatManyShareMergesNobody() throws Exception {
        for (int i = 0; i < 5; i++) {
            person(register, "p-" + i, "Persona " + i, "XY00123" + i, PHONE);
        }
        built();
        assertThat(entities.get(reader, ids.record(register.id(), "p-1")).observations())
                .hasSize(1);
    }

    @Test
    void evidenceThatIsHiddenJoinsNothingForTheReader() throws Exception {
        person(register, "p-1", "Ana Ejemplo", "AB123456", null);
        person(register, "p-2", "Anna Exemplo", "ZZ987654", null);
        observed.load(ana, hidden, record("h-1", "Canario", "AB123456", Map.of(), null));
        observed.load(ana, hidden, record("h-1", "Canario", "ZZ987654", Map.of(), null));
        built();
        EntityPage page = entities.get(reader, ids.record(register.id(), "p-1"));
        assertThat(stage.insert("SELECT count(DISTINCT entity_id) FROM resolution.identity"))
                .isEqualTo(1);
        assertThat(page.observations()).hasSize(1);
        assertThat(page.merges()).isEmpty();
        assertThat(page.entity().name()).isEqualTo("Ana Ejemplo");
        assertThatThrownBy(() -> entities.get(reader, ids.record(hidden.id(), "h-1")))
                .isInstanceOf(Absent.class);
    }

    @Test
    void aJudgementJoinsAndItsUndoingParts() throws Exception {
        person(register, "p-1", "Ana Ejemplo", "AB123456", null);
        person(register, "p-2", "Ana Ejemplo", "CD123456", null);
        built();
        long a = ids.record(register.id(), "p-1");
        long b = ids.record(register.id(), "p-2");
        Judgement judged = judgements.judge(reader, a, b, Judgement.Verdict.SAME, "Same birth certificate seen");
        assertThat(entities.get(reader, a).observations()).hasSize(2);
        assertThat(entities.get(reader, b).merges().get(0).by()).isEqualTo(ana.username());
        judgements.undo(reader, judged.id());
        assertThat(entities.get(reader, a).observations()).hasSize(1);
        assertThat(entities.get(reader, a).merges())
                .extracting(Judgement::undone)
                .containsExactly(true);
        assertThat(stage.insert("SELECT count(DISTINCT entity_id) FROM resolution.identity"))
                .isEqualTo(2);
        assertThatThrownBy(() -> judgements.undo(reader, judged.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void judgementsAreReplayedFromTheirHistoryAndTakenBackInAnyOrder() throws Exception {
        Random chance = new Random(5);
        long[] keys = new long[12];
        for (int i = 0; i < keys.length; i++) {
            person(register, "p-" + i, "Ana Ejemplo " + i, "AB12345" + i % 8, null);
            keys[i] = ids.record(register.id(), "p-" + i);
        }
        built();
        List<Long> before = entitiesOf(keys);
        List<Judgement> standing = new ArrayList<>();
        Set<List<Long>> asked = new HashSet<>();
        for (int act = 0; act < 30; act++) {
            long a = keys[chance.nextInt(keys.length)];
            long b = keys[chance.nextInt(keys.length)];
            if (standing.size() > 2 && chance.nextInt(3) == 0) {
                judgements.undo(
                        reader, standing.remove(chance.nextInt(standing.size())).id());
            } else if (a != b && asked.add(List.of(Math.min(a, b), Math.max(a, b)))) {
                Judgement.Verdict verdict = chance.nextBoolean() ? Judgement.Verdict.SAME : Judgement.Verdict.DIFFERENT;
                standing.add(judgements.judge(reader, a, b, verdict, "Files compared"));
            }
        }
        List<Long> judged = entitiesOf(keys);
        assertThat(judged).isNotEqualTo(before);

        // What was worked out is gone; the history and the records are there.
        stage.insert("WITH gone AS (DELETE FROM resolution.identity RETURNING 1) SELECT count(*) FROM gone");
        builder.rebuild(LongSet.of(keys));
        assertThat(entitiesOf(keys)).isEqualTo(judged);

        Collections.shuffle(standing, chance);
        standing.forEach(judgement -> judgements.undo(reader, judgement.id()));
        assertThat(entitiesOf(keys)).isEqualTo(before);
    }

    private List<Long> entitiesOf(long[] keys) {
        return LongStream.of(keys)
                .mapToObj(key -> entities.get(reader, key).entity().id())
                .toList();
    }

    @Test
    void judgingTwoRecordsDifferentPartsWhatTheRuleHadJoined() throws Exception {
        person(register, "p-1", "Ana Ejemplo", "AB123456", null);
        person(list, "q-1", "Ana Ejemplo", "AB123456", null);
        built();
        long a = ids.record(register.id(), "p-1");
        long b = ids.record(list.id(), "q-1");
        judgements.judge(reader, a, b, Judgement.Verdict.DIFFERENT, "One number, two passports");
        assertThat(entities.get(reader, a).observations()).hasSize(1);
        assertThat(entities.get(reader, b).observations()).hasSize(1);
        builder.rebuild(LongSet.of(a));
        assertThat(entities.get(reader, b).observations()).hasSize(1);
        assertThatThrownBy(() -> judgements.judge(reader, a, b, Judgement.Verdict.SAME, " "))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whatIsExpungedLeavesNeitherTiesNorNamesNorSelectors() throws Exception {
        long[] kept = person(register, "p-1", "Ana Ejemplo", "AB123456", null);
        long[] gone = person(list, "q-1", "Anabel Ejemplo", "AB123456", PHONE);
        built();
        observed.expunge(ana, gone);
        built();
        EntityPage page = entities.get(reader, ids.record(register.id(), "p-1"));
        assertThat(page.observations()).extracting(SearchHit::id).containsExactly(kept[0]);
        assertThat(observed.count("resolution.mention")).isZero();
        assertThat(observed.count("resolution.spelling")).isEqualTo(1);
    }

    @Test
    void aNumberTiesATipToARecordInTheNetwork() throws Exception {
        person(register, "p-1", "Ana Ejemplo", "AB123456", PHONE);
        long[] tip = observed.load(ana, list, new Observed.Said(Kind.TIP, null, "llamar", Map.of(), List.of(phone())));
        observed.load(ana, hidden, new Observed.Said(Kind.TIP, null, "zxcanary", Map.of(), List.of(phone())));
        built();
        long selector = ids.selector(SelectorKind.PHONE, PHONE);
        Network network = networks.expand(reader, List.of("s" + selector), 1);
        assertThat(network.nodes())
                .extracting(Network.Node::id)
                .containsExactlyInAnyOrder(
                        "s" + selector,
                        "o" + tip[0],
                        "e"
                                + entities.get(reader, ids.record(register.id(), "p-1"))
                                        .entity()
                                        .id());
        assertThat(network.edges()).hasSize(2);
        assertThat(network.truncated()).isFalse();
        assertThat(selectors.get(reader, selector, 0).total()).isEqualTo(2);
    }

    @Test
    void anAccountIsAnEntityByItsPaymentsAndPaymentsAreLinks() throws Exception {
        String payer = "GB33BUKB20201555555555";
        String payee = "DE75512108001245126199";
        observed.load(ana, register, transfer(payer, payee), transfer(payer, payee));
        built();
        long from = ids.selector(SelectorKind.ACCOUNT, payer);
        long to = ids.selector(SelectorKind.ACCOUNT, payee);
        EntityPage page = entities.get(reader, from);
        assertThat(page.entity()).isEqualTo(new EntityRef(from, "BankAccount", payer));
        assertThat(page.observations()).hasSize(2);
        assertThat(networks.expand(reader, List.of("e" + from), 1).edges())
                .contains(new Network.Edge("e" + from, "e" + to, "Payment", 2));
    }

    @Test
    void aNameIsFoundThoughItIsMisspelt() throws Exception {
        person(register, "p-1", "Transportes Quetzalín", "AB123456", null);
        person(hidden, "h-1", "Transportes Quetzalín Oculto", "AB999999", null);
        built();
        assertThat(search.find(reader, new SearchRequest("transportes quetzalin", Set.of(), null, null, null, null, 0))
                        .hits())
                .filteredOn(hit -> hit.type() == SearchHit.Type.ENTITY)
                .extracting(SearchHit::title)
                .containsExactly("Transportes Quetzalín");
        assertThat(search.find(reader, new SearchRequest("Quetzalyn", Set.of(), null, null, null, null, 0))
                        .hits())
                .extracting(SearchHit::type)
                .contains(SearchHit.Type.ENTITY);
    }

    @Test
    void aSharedNumberCanBeDeclaredBeforeAnybodyNamesIt() {
        int marked = selectors.declareShared(
                reader,
                List.of(new Selectors.Declared(SelectorKind.PHONE, "+1 202 555 0123", "Hotline of the region")));
        assertThat(marked).isEqualTo(1);
        long id = ids.selector(SelectorKind.PHONE, PHONE);
        assertThatThrownBy(() -> selectors.get(reader, id, 0)).isInstanceOf(Absent.class);
        observed.load(ana, list, new Observed.Said(Kind.TIP, null, "llamar", Map.of(), List.of(phone())));
        assertThat(selectors.get(reader, id, 0).selector().knownShared()).isEqualTo("Hotline of the region");
        assertThat(selectors.unmarkShared(reader, id).knownShared()).isNull();
        assertThat(selectors.markShared(reader, id, "A shelter").knownShared()).isEqualTo("A shelter");
        assertThatThrownBy(() -> selectors.declareShared(
                        reader, List.of(new Selectors.Declared(SelectorKind.PHONE, "none", "A shelter"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whatNobodyVisibleNamesIsAsAbsentAsWhatIsNotThere() {
        observed.load(ana, hidden, new Observed.Said(Kind.TIP, null, "zxcanary", Map.of(), List.of(phone())));
        long id = ids.selector(SelectorKind.PHONE, PHONE);
        assertThatThrownBy(() -> selectors.get(reader, id, 0)).hasMessageContaining("selector-unknown");
        assertThatThrownBy(() -> selectors.get(reader, 12_345, 0)).hasMessageContaining("selector-unknown");
        assertThat(networks.expand(reader, List.of("s" + id), 2).nodes()).isEmpty();
    }

    private void built() throws InterruptedException {
        builder.backlog().await();
        observed.indexed();
    }

    private long[] person(FeedSnapshot feed, String id, String name, String passport, @Nullable String phone) {
        return observed.load(ana, feed, record(id, name, passport, Map.of(), phone));
    }

    private static Observed.Said record(
            String id, String name, String passport, Map<String, List<String>> more, @Nullable String phone) {
        Map<String, List<String>> properties = new HashMap<>(Map.of(
                "schema", List.of("Person"),
                "name", List.of(name),
                "passportNumber", List.of(passport),
                "nationality", List.of("co")));
        properties.putAll(more);
        return new Observed.Said(Kind.RECORD, id, null, properties, phone == null ? List.of() : List.of(phone()));
    }

    private static SelectorMention phone() {
        return new SelectorMention(SelectorKind.PHONE, PHONE, "phone", -1, -1);
    }

    private static Observed.Said transfer(String payer, String payee) {
        return new Observed.Said(
                Kind.TRANSFER,
                null,
                null,
                Map.of("amount", List.of("12.00")),
                List.of(
                        new SelectorMention(SelectorKind.ACCOUNT, payer, "payerAccount", -1, -1),
                        new SelectorMention(SelectorKind.ACCOUNT, payee, "payeeAccount", -1, -1)));
    }
}
