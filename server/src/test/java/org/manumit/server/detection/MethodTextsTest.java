package org.manumit.server.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.harness.Reported;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.observation.Expunging;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class MethodTextsTest {

    /** Debt and promised papers, in words that do not overlap. */
    private static final String TWO_METHODS =
            "Contratamos meseras para Europa. Te adelantamos el pasaje y lo pagas trabajando. Nosotros te arreglamos la visa.";

    private static final String DEBT =
            "Contratamos meseros para la costa. Te adelantamos el pasaje y lo pagas trabajando.";
    private static final String REPORT = "The boss took our passports and nobody is allowed to leave";
    private static final String PHONE = "+13125550150";

    @Autowired
    Stage stage;

    @Autowired
    Detection detection;

    @Autowired
    MethodTexts texts;

    private Stage.TestUser analyst = new Stage.TestUser(0, "", 0, Set.of());
    private String inquiry = "";
    private Reported reported = new Reported(stage, analyst);
    private int agency;
    private int posts;
    private int tips;

    @BeforeEach
    void anAgencyWithPostsAndTips() {
        agency = stage.agency("unit-a");
        analyst = stage.user(agency, Role.ANALYST);
        inquiry = stage.inquiry(agency, analyst);
        reported = new Reported(stage, analyst);
        posts = reported.feed("posts", agency, 1, 0, Kind.POST);
        tips = reported.feed("tips", agency, 2, 0, Kind.TIP);
    }

    private Access access() {
        return stage.access(analyst, inquiry);
    }

    private void run() {
        detection.runAll(() -> false);
    }

    private List<MethodView.Group> of(long... ids) {
        return texts.containing(access(), ids).items();
    }

    @Test
    void twoMethodsInWordsOfTheirOwnAreShownWithTheirPhrasesInTheRawText() {
        long id = reported.says(posts, TWO_METHODS, PHONE);
        run();

        assertThat(of(id)).hasSize(1);
        MethodView.Group group = of(id).get(0);
        assertThat(group.methods()).extracting(MethodView.Method::code).contains("debt", "papers-promise");
        MethodView.Text text = group.shown().get(0);
        assertThat(text.text()).isEqualTo(TWO_METHODS);
        assertThat(text.phrases())
                .filteredOn(phrase -> phrase.method().equals("debt") && phrase.weightNats() > 0)
                .extracting(phrase -> text.text().substring(phrase.start(), phrase.end()))
                .anySatisfy(said -> assertThat(said).contains("pagas trabajando"));
        assertThat(texts.containing(access(), new long[] {id}).note()).contains("synthetic", "no real outcome");
    }

    @Test
    void oneMethodAloneIsNoFinding() {
        long id = reported.says(posts, DEBT, PHONE);
        run();

        assertThat(of(id)).isEmpty();
    }

    @Test
    void oneMethodAndAReportOnItsContactAreOneForThoseWhoMaySeeBoth() {
        int agencyB = stage.agency("unit-b");
        Stage.TestUser elsewhere = stage.user(agencyB, Role.ANALYST);
        int open = reported.feed("open-posts", agencyB, 3, 0, Kind.POST);
        long id = reported.says(posts, DEBT, PHONE);
        long theirs = reported.says(open, DEBT, PHONE);
        reported.says(tips, REPORT, PHONE);
        run();

        assertThat(of(id)).hasSize(1);
        assertThat(of(id).get(0).why()).anySatisfy(why -> assertThat(why).contains("report"));
        Access other = stage.access(elsewhere, stage.inquiry(agencyB, elsewhere));
        assertThat(texts.containing(other, new long[] {theirs}).items()).isEmpty();

        reported.says(reported.feed("other-tips", agencyB, 3, 0, Kind.TIP), REPORT, PHONE);
        run();
        assertThat(texts.containing(other, new long[] {theirs}).items()).hasSize(1);
    }

    @Test
    void textsThatShareAContactAreOneFinding() {
        long one = reported.says(posts, TWO_METHODS, PHONE);
        long two = reported.says(posts, DEBT, PHONE);
        long other = reported.says(posts, DEBT, "+13125550151");
        run();

        assertThat(of(one, two, other)).hasSize(1);
        assertThat(of(two).get(0).texts()).isEqualTo(2);
        assertThat(of(two).get(0).shown().get(0).id()).isEqualTo(two);
        assertThat(of(other)).isEmpty();
    }

    @Test
    void advertsOfIndependentAdultsAndPostsOfPeopleWhoMigrateAreNeverScoredWhateverIsReported() {
        List<String> spared = List.of(
                "Hola soy Luz, independiente, atiendo en mi departamento. Te adelantamos el pasaje y lo pagas trabajando, te arreglamos la visa.",
                "Independent, my own place, my rules. We pay your flight, you work it off later, we arrange your visa.",
                "Me dijeron que me adelantan el pasaje y lo pago trabajando, y que ellos arreglan la visa, ¿es normal?",
                "I was offered a job: they advance the ticket, I work it off, they handle my visa. Has anyone gone?");
        long[] ids = spared.stream()
                .mapToLong(text -> reported.says(posts, text, PHONE))
                .toArray();
        reported.says(tips, REPORT, PHONE);
        run();

        assertThat(of(ids)).isEmpty();
    }

    @Test
    void anErasedTextIsShownNoMore(@Autowired Expunging expunging) {
        long one = reported.says(posts, TWO_METHODS, PHONE);
        long two = reported.says(posts, TWO_METHODS + " Llama ya.", PHONE);
        run();
        expunging.erase(access(), List.of(one));

        assertThat(of(one)).isEmpty();
        assertThat(of(two).get(0).texts()).isEqualTo(1);
    }
}
