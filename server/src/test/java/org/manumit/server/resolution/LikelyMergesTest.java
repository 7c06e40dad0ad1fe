package org.manumit.server.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class LikelyMergesTest {

    @Autowired
    Stage stage;

    @Autowired
    Observed observed;

    @Autowired
    Likenesses likenesses;

    @Autowired
    Entities entities;

    @Autowired
    Judgements judgements;

    @Autowired
    EntityBuilder builder;

    @Autowired
    LikenessFinder finder;

    private final SelectorIds ids = new SelectorIds();
    private final TwoFiles files = new TwoFiles(10);
    private Stage.TestUser ana;
    private Access reader;
    private FeedSnapshot register;
    private FeedSnapshot list;
    private long[] listedAs = {};

    /* Every second person of the register stands in the list; one in four of these without a day of birth. */
    @BeforeEach
    void twoFilesAboutThreeHundredPersons() throws Exception {
        int unit = stage.agency("unit-a");
        ana = stage.user(unit, Role.ANALYST);
        reader = stage.access(ana, stage.inquiry(unit, ana));
        register = observed.feed(ana, "register", 2, null);
        list = observed.feed(ana, "list", 2, null);
        observed.load(ana, register, files.registered.toArray(Observed.Said[]::new));
        listedAs = observed.load(ana, list, files.listed.toArray(Observed.Said[]::new));
        found();
    }

    @Test
    void whoSharesNameAndDayOfBirthIsOneUntilSomebodyObjects() {
        long a = registered(2);
        long b = listed(2);
        EntityPage page = entities.get(reader, a);
        assertThat(page.sources()).extracting(EntityPage.Source::feed).containsExactlyInAnyOrder("register", "list");
        assertThat(page.merges()).singleElement().satisfies(merge -> {
            assertThat(merge.reason()).isEqualTo("resolution.rule.likeness");
            assertThat(merge.by()).isNull();
            assertThat(merge.at()).isNotNull();
            assertThat(merge.probability()).isBetween(0.98, 1.0);
        });
        RecordComparison comparison = likenesses.compare(reader, a, b);
        assertThat(comparison.alreadyOne()).isTrue();
        assertThat(comparison.mergedSince()).isNotNull();

        Judgement two = judgements.judge(reader, a, b, Judgement.Verdict.DIFFERENT, "Two cousins, seen together");
        assertThat(entities.get(reader, a).sources())
                .extracting(EntityPage.Source::feed)
                .containsExactly("register");
        assertThat(together(a, b)).isFalse();

        judgements.undo(reader, two.id());
        assertThat(entities.get(reader, a).properties()).isEqualTo(page.properties());
        assertThat(together(a, b)).isTrue();
    }

    @Test
    void whoStatesNoDayOfBirthIsAskedAbout() {
        assertThat(together(registered(8), listed(8))).isFalse();
        assertThat(likenesses.compare(reader, registered(8), listed(8)).mergedSince())
                .isNull();
        List<Likeness> asked = likenesses.questions(reader).pairs();
        assertThat(asked)
                .isNotEmpty()
                .noneMatch(pair -> together(pair.a().id(), pair.b().id()));
    }

    @Test
    void whomAJudgementOnAThirdKeepsApartIsNotToldToBeTakenForOne() {
        judgements.judge(reader, listed(2), registered(1), Judgement.Verdict.SAME, "One passport seen");
        judgements.judge(reader, registered(2), registered(1), Judgement.Verdict.DIFFERENT, "Seen together");
        RecordComparison comparison = likenesses.compare(reader, registered(2), listed(2));
        assertThat(comparison.alreadyOne()).isFalse();
        assertThat(comparison.mergedSince()).isNull();
    }

    @Test
    void notKnownYetPartsWhatOnlyLikenessJoined() {
        judgements.judge(reader, registered(2), listed(2), Judgement.Verdict.UNSURE, "A photograph is needed");
        assertThat(together(registered(2), listed(2))).isFalse();
    }

    @Test
    void whoMaySeeOneOfTheTwoOnlySeesThemApart() throws Exception {
        int other = stage.agency("unit-b");
        Stage.TestUser bo = stage.user(other, Role.ANALYST);
        FeedSnapshot theirs = observed.feed(bo, "theirs", 3, null);
        observed.load(bo, theirs, files.listedElsewhere());
        found();

        assertThat(stage.insert(
                        "SELECT count(*) FROM resolution.identity WHERE key = " + ids.record(theirs.id(), "hl-2")))
                .isOne();
        assertThat(entities.get(reader, registered(2)).sources())
                .extracting(EntityPage.Source::feed)
                .containsExactlyInAnyOrder("register", "list");
        assertThat(entities.get(reader, registered(2)).merges()).hasSize(1);
    }

    @Test
    void whatARecordNoLongerSaysNoLongerJoins() throws Exception {
        long[] newer = observed.load(ana, list, TwoFiles.person("l-2", "Nadie Conocido", "1901-01-01"));
        found();
        assertThat(together(registered(2), listed(2))).isFalse();
        assertThat(stage.insert("SELECT count(*) FROM resolution.likely_merge WHERE until IS NOT NULL"))
                .isOne();

        observed.expunge(ana, newer);
        found();
        assertThat(together(registered(2), listed(2))).isTrue();
    }

    @Test
    void anExpungedRecordIsForgottenByWhatItWasJoinedTo() throws Exception {
        String remembered = "SELECT count(*) FROM resolution.likely_merge WHERE %1$d IN (first_key, second_key)"
                .formatted(listed(2));
        assertThat(stage.insert(remembered)).isOne();

        observed.expunge(ana, listedAs[1]);
        assertThat(entities.get(reader, registered(2)).merges()).isEmpty();
        found();

        assertThat(stage.insert(remembered)).isZero();
        assertThat(entities.get(reader, registered(2)).merges()).isEmpty();
    }

    /** As the transaction of a reader has it, and as the entities that were worked out do. */
    private boolean together(long a, long b) {
        boolean seen = entities.get(reader, a).entity().id()
                == entities.get(reader, b).entity().id();
        assertThat(stage.insert(
                                "SELECT count(*) FROM resolution.identity i JOIN resolution.identity j USING (entity_id)"
                                        + " WHERE i.key = " + a + " AND j.key = " + b)
                        > 0)
                .isEqualTo(seen);
        return seen;
    }

    private long registered(int person) {
        return ids.record(register.id(), "r-" + person);
    }

    private long listed(int person) {
        return ids.record(list.id(), "l-" + person);
    }

    private void found() throws InterruptedException {
        builder.backlog().await();
        finder.findAll();
    }
}
