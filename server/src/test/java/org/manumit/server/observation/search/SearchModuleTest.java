package org.manumit.server.observation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.observation.SelectorMention;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ServerTest
@Import(Observed.class)
class SearchModuleTest {

    private static final String CANARY = "zxcanary";

    @Autowired
    Stage stage;

    @Autowired
    Observed observed;

    @Autowired
    Search search;

    @Autowired
    MapPoints points;

    private Stage.TestUser ana;
    private Access reader;
    private FeedSnapshot open;
    private FeedSnapshot hidden;

    @BeforeEach
    void setUp() {
        int unit = stage.agency("unit-a");
        ana = stage.user(unit, Role.ANALYST);
        reader = stage.access(ana, stage.inquiry(unit, ana));
        open = observed.feed(ana, "tips", 2, null);
        Stage.TestUser other = stage.user(stage.agency("unit-b"), Role.ANALYST);
        hidden = observed.feed(other, "theirs", 3, null);
    }

    @Test
    void wordsAreFoundWithoutAccentsInAnyFormAndByTheirBeginning() {
        tip(open, "Ofrecen trabajos en una plantación de café cerca de Cúcuta");
        observed.indexed();
        for (String typed :
                List.of("trabajo", "CAFÉ", "cafe", "plantacion", "\"cerca de\"", "ofrec", "trabajos -minería")) {
            assertThat(find(typed).total()).as(typed).isEqualTo(1);
        }
        assertThat(find("\"cucuta cerca\"").total()).isZero();
        assertThat(find("trabajo -café").total()).isZero();
        assertThat(find("cafe").hits().get(0).excerpt()).contains("«café»");
    }

    @Test
    void aTipTypedInIsIndexedBeforeTheRegistersThatCameFirst() throws SQLException {
        long[] lastOfRegister = {};
        try (Connection busy = stage.superuser();
                Statement statement = busy.createStatement()) {
            // While an expunging is under way the indexer waits: what follows queues up behind it.
            statement.execute("SELECT pg_advisory_lock(2051, 3)");
            for (int chunk = 0; chunk < 9; chunk++) {
                lastOfRegister = observed.load(
                        ana, open, Collections.nCopies(21, said("registro")).toArray(Observed.Said[]::new));
            }
            tip(open, "Llamada urgente");
        }
        observed.indexed();
        // The tip was in the first turn of eight chunks, so the ninth of the register came later.
        assertThat(stage.insert("""
                        SELECT count(*) FROM observation.search_document early, observation.search_document late
                        WHERE early.words @@ 'urgente'::tsquery AND late.observation_id = ?
                            AND age(early.xmin) > age(late.xmin)""", lastOfRegister[0])).isEqualTo(1);
    }

    @Test
    void aHitIsSentWithAllThatTheWorkbenchShowsOfIt() {
        tip(open, "La recepcionista retuvo los pasaportes");
        observed.indexed();
        var hit = stage.client(ana, stage.inquiry(ana.agencyId(), ana))
                .get("/api/observation/search?q=pasaportes")
                .json()
                .path("items")
                .path(0);
        assertThat(hit.propertyNames())
                .containsExactlyInAnyOrder("type", "id", "title", "excerpt", "kind", "feed", "at", "marking");
        assertThat(hit.path("type").asString()).isEqualTo("observation");
        assertThat(hit.path("excerpt").asString()).contains("«pasaportes»");
    }

    @Test
    void aMisspeltWordFindsWhatIsLikeIt() {
        tip(open, "La recepcionista retuvo los pasaportes");
        observed.indexed();
        assertThat(find("pasaprotes").total()).isEqualTo(1);
    }

    @Test
    void whatIsTypedIsNeverAnOperator() {
        tip(open, "Una nota breve");
        observed.indexed();
        for (String typed : List.of("nota' | 'x", "&|!()<->:*", "\\", "'", "\"", "nota:*", "--", "a\u0000b")) {
            assertThat(find(typed).hits()).isNotNull();
        }
        assertThat(find("nota:*").total()).isEqualTo(1);
    }

    @Test
    void hiddenRowsCountNowhere() {
        for (int i = 0; i < 30; i++) {
            tip(hidden, CANARY + " recluta");
        }
        tip(open, "visible recluta");
        observed.indexed();
        SearchResult result = find("recluta");
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.feeds()).extracting(SearchResult.Facet::value).containsExactly("tips");
        assertThat(result.kinds()).extracting(SearchResult.Facet::count).containsExactly(1);
        assertThat(find(CANARY).total()).isZero();
        assertThat(new String(points.json(reader, everything(), MapPoints.Box.WORLD), StandardCharsets.UTF_8))
                .contains("\"truncated\":false")
                .satisfies(json -> assertThat(json.split("\\],\\[")).hasSize(1));
        assertThat(points.histogram(reader, everything()).counts())
                .extracting(MapPoints.Count::count)
                .containsExactly(1L);
    }

    @Test
    void manyHiddenRowsDoNotCrowdOutAPermittedOne() {
        tip(open, "unico recluta permitido");
        for (int i = 0; i < 50; i++) {
            tip(hidden, CANARY + " recluta");
        }
        observed.indexed();
        assertThat(find("recluta").hits()).hasSize(1);
    }

    @Test
    void personsAreFoundUnderAMandateOnly() {
        tip(open, "una persona");
        observed.indexed();
        assertThat(search.find(stage.access(ana), request("persona")).total()).isZero();
        assertThat(find("persona").total()).isEqualTo(1);
    }

    @Test
    void theJournalHoldsADigestOfTheQueryAndNotItsWords() {
        find("palabrasecreta");
        assertThat(
                        stage.insert(
                                "SELECT count(*) FROM safeguard.journal_entry WHERE action = 'observation.search' AND 'query' = ANY (subject_types)"))
                .isEqualTo(1);
        assertThat(stage.insert("SELECT count(*) FROM safeguard.journal_entry j WHERE j::text LIKE '%palabrasecreta%'"))
                .isZero();
    }

    @Test
    void whatWasExpungedIsFoundNoMore() {
        long[] ids = tip(open, "efímero");
        observed.indexed();
        observed.expunge(ana, ids);
        assertThat(find("efimero").total()).isZero();
        assertThat(observed.count("observation.search_document")).isZero();
        assertThat(observed.count("observation.search_point")).isZero();
    }

    @Test
    void filtersNarrowWhatIsFound() {
        tip(open, "recluta en tienda");
        observed.load(ana, open, new Observed.Said(Kind.POST, null, "recluta en anuncio", Map.of(), List.of()));
        observed.indexed();
        SearchResult posts =
                search.find(reader, new SearchRequest("recluta", Set.of(Kind.POST), "tips", "CO", null, null, 0));
        assertThat(posts.hits()).extracting(SearchHit::kind).containsExactly("POST");
        assertThat(search.find(reader, new SearchRequest("recluta", Set.of(), "none", null, null, null, 0))
                        .total())
                .isZero();
        assertThat(search.find(reader, new SearchRequest("", Set.of(), null, null, null, null, 0))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void aPhoneTypedInAnyFormFindsWhoeverNamesIt() {
        observed.load(
                ana,
                open,
                new Observed.Said(
                        Kind.TIP,
                        null,
                        "llamar al numero",
                        Map.of(),
                        List.of(new SelectorMention(SelectorKind.PHONE, "+12025550123", "phone", -1, -1))));
        observed.indexed();
        for (String typed : List.of("+1 202 555 0123", "+1 (202) 555-0123", "+12025550123")) {
            assertThat(find(typed).hits())
                    .as(typed)
                    .extracting(SearchHit::type)
                    .containsExactly(SearchHit.Type.SELECTOR, SearchHit.Type.OBSERVATION);
        }
    }

    private long[] tip(FeedSnapshot feed, String text) {
        return observed.load(ana, feed, said(text));
    }

    private static Observed.Said said(String text) {
        return new Observed.Said(Kind.TIP, null, text, Map.of(), List.of());
    }

    private SearchResult find(String typed) {
        return search.find(reader, request(typed));
    }

    private static SearchRequest request(String typed) {
        return new SearchRequest(typed, Set.of(), null, null, null, null, 0);
    }

    private static MapPoints.Window everything() {
        return new MapPoints.Window(null, null, Set.of());
    }
}
