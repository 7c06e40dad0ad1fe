package org.manumit.server.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.formats.mapping.Kind;
import org.manumit.problem.ProblemException;
import org.manumit.server.harness.Reported;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.observation.Expunging;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class TextGroupsTest {

    private static final String OFFER =
            "Buscamos gente seria para la cosecha de fruta en %s, sin experiencia, pagamos pasaje y visa, llama al %s";
    private static final String ADVERT =
            "Hola soy %s, independiente y discreta, atiendo en mi departamento de %s con cita previa, llama al %s";
    private static final String[] TOWNS = {"Lirio", "Olmo", "Salto", "Vega", "Robla", "Tilo"};

    @Autowired
    Stage stage;

    @Autowired
    Detection detection;

    @Autowired
    TextGroups groups;

    private Stage.TestUser analyst = new Stage.TestUser(0, "", 0, Set.of());
    private String inquiry = "";
    private Reported reported = new Reported(stage, analyst);
    private int agency;
    private int posts;
    private int tips;
    private final List<Long> offers = new ArrayList<>();

    @BeforeEach
    void anAgencyWithOffersOfOneTemplate() {
        agency = stage.agency("unit-a");
        analyst = stage.user(agency, Role.ANALYST);
        inquiry = stage.inquiry(agency, analyst);
        reported = new Reported(stage, analyst);
        posts = reported.feed("posts", agency, 1, 0, Kind.POST);
        tips = reported.feed("tips", agency, 2, 0, Kind.TIP);
        for (int i = 0; i < TOWNS.length; i++) {
            offers.add(says(posts, OFFER, TOWNS[i], phone(i)));
        }
        for (int i = 0; i < 40; i++) {
            reported.says(posts, "Vendo %d cosas distintas de color %d y %d ".formatted(i, i * 7, i * 31) + word(i));
        }
    }

    private static String word(int i) {
        return Integer.toString(i * 7919 + 12345, 36) + " " + Integer.toString(i * 104729 + 54321, 36);
    }

    private static String phone(int i) {
        return "+1312555010" + i;
    }

    private long says(int feed, String template, Object... filled) {
        return reported.says(feed, template.formatted(filled), filled[filled.length - 1].toString());
    }

    private Access access() {
        return stage.access(analyst, inquiry);
    }

    private List<TextGroupView.Item> list() {
        return groups.list(access(), new long[0], 0).items();
    }

    private TextGroupView.Group first() {
        return groups.get(access(), list().get(0).id());
    }

    private void run() {
        detection.runAll(() -> false);
    }

    private static List<Long> ids(TextGroupView.Group group) {
        return group.documents().stream().map(TextGroupView.Document::id).toList();
    }

    @Test
    void offersOfOneTemplateAreAGroupWithItsSlotsAndContacts() {
        run();

        assertThat(list()).hasSize(1);
        TextGroupView.Group group = first();
        assertThat(ids(group)).containsExactlyInAnyOrderElementsOf(offers);
        assertThat(group.template().stream().map(TextGroupView.Piece::words))
                .contains("Buscamos gente seria para la cosecha de fruta en");
        assertThat(group.contacts()).extracting(TextGroupView.Contact::value).contains(phone(0), phone(5));
        assertThat(group.documents().get(0).spans())
                .anySatisfy(span -> assertThat(span.role()).isEqualTo("SLOT"));
        assertThat(group.why()).isNotEmpty();
        assertThat(group.stops()).isEmpty();
        assertThat(groups.list(access(), new long[] {offers.get(2)}, 0).items()).hasSize(1);
        assertThat(groups.list(access(), new long[] {offers.get(5) + 1}, 0).items())
                .isEmpty();
    }

    @Test
    void aTextThatWasSplitOffStaysOffInLaterRunsUntilTheJudgementIsUndone() {
        run();
        long off = offers.get(2);

        TextGroupView.Group rest =
                Objects.requireNonNull(groups.split(access(), first().id(), List.of(off), "another employer's own text")
                        .group());
        assertThat(ids(rest)).hasSize(5).doesNotContain(off);

        reported.says(posts, OFFER.formatted("Ceiba", "+13125550109"), "+13125550109");
        run();
        TextGroupView.Group again = first();
        assertThat(ids(again)).hasSize(6).doesNotContain(off);
        assertThat(again.judgements()).hasSize(1);

        groups.undo(access(), again.judgements().get(0).id());
        run();
        assertThat(ids(first())).hasSize(7).contains(off);
        assertThat(first().judgements().get(0).undone()).isTrue();
    }

    @Test
    void ofAGroupOfTwoNothingIsLeftAfterASplit() {
        String rare =
                "Barco atunero contrata cocineros y marineros jovenes para temporada larga desde %s, pagamos pasaje y visa, escribe al %s";
        long one = says(posts, rare, "Lirio", "+13125550170");
        says(posts, rare, "Olmo", "+13125550171");
        run();
        long id = groups.list(access(), new long[] {one}, 0).items().get(0).id();

        TextGroupView.Outcome outcome = groups.split(access(), id, List.of(one), "two owners who know each other");

        assertThat(outcome.group()).isNull();
        assertThat(groups.list(access(), new long[] {one}, 0).items()).isEmpty();
        groups.undo(access(), outcome.judgement());
        run();
        assertThat(groups.list(access(), new long[] {one}, 0).items()).hasSize(1);
    }

    @Test
    void groupsThatWereMergedStayTogether() {
        String other =
                "Urgente: empresa ofrece trabajo de limpieza en hoteles de %s con alojamiento y permiso, mensaje al %s";
        for (int i = 0; i < 4; i++) {
            says(posts, other, TOWNS[i], phone(i));
        }
        run();
        List<TextGroupView.Item> two = list();
        assertThat(two).hasSize(2);

        TextGroupView.Outcome outcome =
                groups.merge(access(), two.get(0).id(), two.get(1).id(), "the same numbers in the same weeks");
        TextGroupView.Group merged = Objects.requireNonNull(outcome.group());
        assertThat(merged.texts()).isEqualTo(10);
        run();
        assertThat(list()).hasSize(1);
    }

    @Test
    void advertsOfIndependentAdultsAreNeverGrouped() {
        for (int i = 0; i < 5; i++) {
            says(posts, ADVERT, "Luz", TOWNS[i], "+13125550150");
        }
        run();

        assertThat(list()).hasSize(1);
        assertThat(ids(first())).containsExactlyInAnyOrderElementsOf(offers);
    }

    @Test
    void questionsOfPeopleWhoMigrateAreNeverGrouped() {
        for (int i = 0; i < 5; i++) {
            says(posts, "¿Me piden el pasaporte para el contrato en %s, es normal? %s", TOWNS[i], "+1312555017" + i);
            says(posts, "Me ofrecen trabajo de mesera en %s, ¿alguien ha ido? %s", TOWNS[i], "+1312555018" + i);
        }
        run();

        assertThat(list()).hasSize(1);
        assertThat(ids(first())).containsExactlyInAnyOrderElementsOf(offers);
    }

    @Test
    void aReportOfControlOnTheirContactKeepsAdvertsTogetherForThoseWhoMaySeeIt() {
        int agencyB = stage.agency("unit-b");
        Stage.TestUser elsewhere = stage.user(agencyB, Role.ANALYST);
        String inquiryB = stage.inquiry(agencyB, elsewhere);
        List<Long> adverts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            adverts.add(says(posts, ADVERT, "Luz", TOWNS[i], "+13125550150"));
        }
        reported.says(tips, "The boss took our passports and nobody is allowed to leave", "+13125550150");
        run();

        assertThat(list()).hasSize(2);
        TextGroupView.Group group = groups.get(access(), list().get(1).id());
        assertThat(ids(group)).containsExactlyInAnyOrderElementsOf(adverts);
        assertThat(group.signs()).contains(ControlSigns.Sign.ALLEGED_IN_REPORT);
        assertThat(groups.list(stage.access(elsewhere, inquiryB), new long[0], 0)
                        .items())
                .allSatisfy(item -> assertThat(item.id()).isNotEqualTo(group.id()));
    }

    @Test
    void aReportOnOneContactDoesNotReachAdvertsOfTheSameWordsUnderOthers() {
        List<Long> controlled = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            controlled.add(says(posts, ADVERT, "Luz", TOWNS[i], "+13125550150"));
        }
        for (int i = 0; i < 6; i++) {
            says(posts, ADVERT, "Nube", TOWNS[i], "+1312555016" + i);
        }
        reported.says(tips, "The boss took our passports and nobody is allowed to leave", "+13125550150");
        run();

        assertThat(list()).hasSize(2);
        assertThat(ids(groups.get(access(), list().get(1).id()))).containsExactlyInAnyOrderElementsOf(controlled);
    }

    @Test
    void wrongSplitsAreRefused() {
        run();
        long id = first().id();

        assertThatThrownBy(() -> groups.split(access(), id, offers, "all of them"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> groups.split(access(), id, List.of(9_999L), "none of them"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> groups.split(access(), id, List.of(offers.get(0)), " "))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> groups.merge(access(), id, id, "itself")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> groups.get(access(), 999_999)).isInstanceOf(ProblemException.class);
        assertThat(first().texts()).isEqualTo(6);
    }

    @Test
    void anErasedTextLeavesItsGroup(@Autowired Expunging expunging) {
        run();
        expunging.erase(access(), List.of(offers.get(1)));

        assertThat(ids(first())).hasSize(5).doesNotContain(offers.get(1));
    }
}
