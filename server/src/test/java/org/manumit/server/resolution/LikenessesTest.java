package org.manumit.server.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.formats.mapping.Kind;
import org.manumit.problem.Absent;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.observation.search.Observed;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ServerTest
@Import(Observed.class)
class LikenessesTest {

    @Autowired
    Stage stage;

    @Autowired
    Observed observed;

    @Autowired
    Likenesses likenesses;

    @Autowired
    Judgements judgements;

    @Autowired
    EntityExport export;

    @Autowired
    EntityBuilder builder;

    @Autowired
    LikenessFinder finder;

    private final SelectorIds ids = new SelectorIds();
    private Stage.TestUser ana;
    private Access reader;
    private FeedSnapshot register;
    private FeedSnapshot list;
    private FeedSnapshot hidden;

    @BeforeEach
    void twoFilesAboutThreeHundredPersons() throws Exception {
        int unit = stage.agency("unit-a");
        ana = stage.user(unit, Role.ANALYST);
        reader = stage.access(ana, stage.inquiry(unit, ana));
        register = observed.feed(ana, "register", 2, null);
        list = observed.feed(ana, "list", 2, null);
        hidden = observed.feed(stage.user(stage.agency("unit-b"), Role.ANALYST), "theirs", 3, null);
        TwoFiles files = new TwoFiles(7);
        observed.load(ana, register, files.registered.toArray(Observed.Said[]::new));
        observed.load(ana, list, files.listed.toArray(Observed.Said[]::new));
        observed.load(ana, hidden, files.listedElsewhere());
        found();
    }

    @Test
    void whoIsInBothFilesWithoutAFullDateIsAskedAboutAndNobodyIsJoined() {
        List<Likeness> pairs = likenesses.questions(reader).pairs();

        // All of the listed: most have year and month of birth, one in four the year only.
        assertThat(pairs.stream().filter(pair -> pair.probability() > 0.5))
                .hasSizeBetween(TwoFiles.PERSONS / 2 - 6, TwoFiles.PERSONS / 2 + 6);
        assertThat(pairs).allSatisfy(pair -> assertThat(pair.records()).isOne());
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(List.of(pair.feedOfA(), pair.feedOfB()))
                        .allMatch(List.of("register", "list")::contains));
        assertThat(stage.insert("SELECT count(*) FROM resolution.identity")).isZero();
    }

    @Test
    void anEntityIsAskedAboutByAnyOfItsRecordsUntilItIsJudged() {
        Likeness first = likenesses.questions(reader).pairs().get(0);
        long a = first.a().id();
        long b = first.b().id();

        assertThat(pairsOf(a))
                .contains(List.of(a, b))
                .allSatisfy(pair -> assertThat(pair).contains(a));
        assertThat(pairsOf(b)).contains(List.of(a, b));
        // Who is seen by others only is asked about with nobody.
        assertThat(pairsOf(ids.record(hidden.id(), "hl-2"))).isEmpty();

        judgements.judge(reader, a, b, Judgement.Verdict.SAME, "One passport seen");
        assertThat(pairsOf(a)).doesNotContain(List.of(a, b));
    }

    private List<List<Long>> pairsOf(long key) {
        return likenesses.questionsOf(reader, key).pairs().stream()
                .map(pair -> List.of(pair.a().id(), pair.b().id()))
                .toList();
    }

    @Test
    void whoIsOneByADocumentTakesNobodysPlaceInTheList() throws Exception {
        int before = likenesses.questions(reader).pairs().size();
        SplittableRandom chance = new SplittableRandom(9);
        List<Observed.Said> twice = new ArrayList<>();
        for (int person = 0; person < 520; person++) {
            String name =
                    TwoFiles.word(1_000 + chance.nextInt(1_000)) + " " + TwoFiles.word(2_000 + chance.nextInt(1_000));
            String born = "1960-02-%02d".formatted(1 + chance.nextInt(28));
            List<String> passport = List.of("ZX%07d".formatted(chance.nextInt(10_000_000)));
            for (String copy : List.of("t-", "u-")) {
                Map<String, List<String>> properties =
                        new HashMap<>(TwoFiles.person("", name, copy.equals("t-") ? born : born.substring(0, 7))
                                .properties());
                properties.put("passportNumber", passport);
                twice.add(new Observed.Said(Kind.RECORD, copy + person, null, properties, List.of()));
            }
        }
        observed.load(ana, register, twice.toArray(Observed.Said[]::new));
        found();

        assertThat(stage.insert("SELECT count(DISTINCT entity_id) FROM resolution.identity"))
                .isEqualTo(520);
        assertThat(likenesses.questions(reader).pairs()).hasSizeGreaterThan(before / 2);
    }

    @Test
    void pairsWithWhatTheReaderMayNotSeeAreNotThere() {
        assertThat(stage.insert("SELECT count(*) FROM resolution.likeness"))
                .isGreaterThan(likenesses.questions(reader).pairs().size() + TwoFiles.PERSONS / 2L);
        assertThatThrownBy(() ->
                        likenesses.compare(reader, ids.record(register.id(), "r-2"), ids.record(hidden.id(), "hl-2")))
                .isInstanceOf(Absent.class);
    }

    @Test
    void theTwoStandSideBySideWithWhatSpeaksForAndAgainst() {
        long a = ids.record(register.id(), "r-2");
        long b = ids.record(list.id(), "l-2");

        RecordComparison comparison = likenesses.compare(reader, b, a);

        assertThat(comparison.a().record().id()).isEqualTo(b);
        assertThat(comparison.a().feed()).isEqualTo("list");
        assertThat(comparison.b().properties()).containsKeys("name", "birthDate");
        double sum = comparison.steps().stream()
                .mapToDouble(step -> step.bits() + step.rarity())
                .sum();
        assertThat(comparison.prior() + sum).isCloseTo(comparison.bits(), within(1e-4));
        assertThat(comparison.prior()).isNegative();
        assertThat(comparison.alreadyOne()).isFalse();
    }

    @Test
    void whatWasJudgedIsNotAskedAgainUntilTheJudgementIsUndone() throws Exception {
        Likeness first = likenesses.questions(reader).pairs().get(0);
        int before = likenesses.questions(reader).pairs().size();
        Judgement judged =
                judgements.judge(reader, first.a().id(), first.b().id(), Judgement.Verdict.SAME, "One passport seen");

        assertThat(likenesses.questions(reader).pairs()).hasSize(before - 1);
        assertThat(likenesses.compare(reader, first.a().id(), first.b().id()).alreadyOne())
                .isTrue();
        assertThat(likenesses
                        .compare(reader, first.a().id(), first.b().id())
                        .a()
                        .records())
                .isEqualTo(2);

        assertThat(likenesses.compare(reader, first.b().id(), first.a().id()).judgements())
                .singleElement()
                .satisfies(said -> assertThat(said.reason()).isEqualTo("One passport seen"));

        judgements.undo(reader, judged.id());
        assertThat(likenesses.questions(reader).pairs()).hasSize(before).contains(first);
        assertThat(likenesses.compare(reader, first.a().id(), first.b().id()).judgements())
                .singleElement()
                .satisfies(said -> assertThat(said.undone()).isTrue());

        judgements.judge(reader, first.a().id(), first.b().id(), Judgement.Verdict.UNSURE, "Photographs are needed");
        assertThat(likenesses.questions(reader).pairs()).hasSize(before - 1);
    }

    @Test
    void aPairThatBringsMoreTogetherComesFirst() throws Exception {
        List<Likeness> pairs = likenesses.questions(reader).pairs();
        Likeness last = pairs.get(pairs.size() - 1);
        long grown = last.a().id();
        for (int i = 1; i <= 40; i += 2) {
            judgements.judge(
                    reader, grown, ids.record(register.id(), "r-" + i), Judgement.Verdict.SAME, "Seen together");
        }

        Likeness now = likenesses.questions(reader).pairs().stream()
                .filter(pair ->
                        pair.a().id() == grown && pair.b().id() == last.b().id())
                .findFirst()
                .orElseThrow();

        assertThat(now.records()).isGreaterThan(1);
        assertThat(likenesses.questions(reader).pairs())
                .isSortedAccordingTo((x, y) -> Double.compare(y.effect(), x.effect()));
    }

    @Test
    void recordsAreExportedWithTheEntityThatTheReaderSees() throws Exception {
        Likeness first = likenesses.questions(reader).pairs().get(0);
        judgements.judge(reader, first.a().id(), first.b().id(), Judgement.Verdict.SAME, "One passport seen");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(reader, out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();

        assertThat(lines.get(0)).endsWith("entity,record,schema,feed,source_id");
        assertThat(lines)
                .hasSize(1 + TwoFiles.PERSONS + TwoFiles.PERSONS / 2)
                .noneMatch(line -> line.contains("theirs"));
        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .distinct())
                .hasSize(TwoFiles.PERSONS + TwoFiles.PERSONS / 2 - 1);
        assertThat(stage.insert("SELECT sum(cardinality(subject_ids)) FROM safeguard.journal_entry"
                        + " WHERE action = 'resolution.entities-export'"))
                .isEqualTo(TwoFiles.PERSONS + TwoFiles.PERSONS / 2);
    }

    @Test
    void whatARecordSaysNowIsCompared() throws Exception {
        long a = ids.record(register.id(), "r-2");
        long b = ids.record(list.id(), "l-2");
        long[] newer = observed.load(ana, list, TwoFiles.person("l-2", "Nadie Conocido", "1901-01-01"));
        found();
        assertThatThrownBy(() -> likenesses.compare(reader, a, b)).isInstanceOf(Absent.class);

        observed.expunge(ana, newer);
        found();
        assertThat(likenesses.compare(reader, a, b).probability()).isGreaterThan(0.5);
    }

    private void found() throws InterruptedException {
        builder.backlog().await();
        finder.findAll();
    }
}
