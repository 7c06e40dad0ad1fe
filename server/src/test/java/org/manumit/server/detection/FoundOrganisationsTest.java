package org.manumit.server.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.formats.mapping.Kind;
import org.manumit.problem.ProblemException;
import org.manumit.server.harness.Reported;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class FoundOrganisationsTest {

    private static final String OFFER =
            "Buscamos gente seria para la cosecha de fruta en %s, sin experiencia, pagamos pasaje y visa, llama al %s";
    private static final String OTHER_OFFER =
            "Familia en %s contrata muchacha de planta sin papeles, te adelantamos el viaje, escribe al %s";
    private static final String ADVERT =
            "Hola soy %s, independiente y discreta, atiendo en mi departamento de %s con cita previa, llama al %s";

    private static final String HOUSE =
            "Chicas nuevas cada semana en %s, el encargado te atiende, pregunta cuál está hoy, hoteles y domicilio, llama al %s";

    @Autowired
    Stage stage;

    @Autowired
    Detection detection;

    @Autowired
    FoundOrganisations organisations;

    private Stage.TestUser analyst = new Stage.TestUser(0, "", 0, Set.of());
    private String inquiry = "";
    private Reported reported = new Reported(stage, analyst);
    private int agency;
    private int posts;

    @BeforeEach
    void anAgency() {
        agency = stage.agency("unit-a");
        analyst = stage.user(agency, Role.ANALYST);
        inquiry = stage.inquiry(agency, analyst);
        reported = new Reported(stage, analyst);
        posts = reported.feed("posts", agency, 1, 0, Kind.POST);
    }

    private long says(String template, Object... filled) {
        return reported.says(posts, template.formatted(filled), filled[filled.length - 1].toString());
    }

    private Access access() {
        return stage.access(analyst, inquiry);
    }

    private List<Long> organisationOf(long text) {
        return organisations.list(access(), new long[] {text}, 0).items().stream()
                .flatMap(item -> organisations.get(access(), item.texts().id()).documents().stream())
                .map(OrganisationView.Text::id)
                .toList();
    }

    @Test
    void offersOfTwoTemplatesUnderOneTelephoneAreOneOrganisation() {
        List<Long> offers = new ArrayList<>();
        for (String town : List.of("Lirio", "Olmo", "Salto")) {
            offers.add(says(OFFER, town, "+13125550101"));
            offers.add(says(OTHER_OFFER, town, "+13125550101"));
        }
        long stranger = says("Vendo bicicleta azul en Vega, llama al %s", "+13125550199");
        detection.runAll(() -> false);

        assertThat(organisationOf(offers.get(0))).containsExactlyInAnyOrderElementsOf(offers);
        assertThat(organisationOf(stranger)).isEmpty();
        OrganisationView.Organisation found = organisations.get(
                access(),
                organisations
                        .list(access(), new long[0], 0)
                        .items()
                        .get(0)
                        .texts()
                        .id());
        assertThat(found.signs()).contains(ControlSigns.Sign.SAME_CONTACT_RECRUITS);
        assertThat(found.ties()).extracting(OrganisationView.Tie::label).contains("+13125550101");
        assertThat(found.why()).isNotEmpty();
    }

    @Test
    void advertsOfPersonsWithASharedTelephoneAreNoneUntilAReportOnItAllegesControl() {
        long ana = says(ADVERT, "Ana", "Lirio", "+13125550110");
        long eva = says(ADVERT, "Eva", "Olmo", "+13125550110");
        detection.runAll(() -> false);
        assertThat(organisationOf(ana)).isEmpty();

        int tips = reported.feed("tips", agency, 2, 0, Kind.TIP);
        reported.says(tips, "A las muchachas les quitan el pasaporte y no las dejan salir", "+13125550110");
        detection.runAll(() -> false);

        assertThat(organisationOf(ana)).containsExactlyInAnyOrder(ana, eva);
    }

    @Test
    void advertsThatNoGroupOfTextsMayShowAreTiedByTheirTemplateAllTheSame() {
        List<Long> adverts = new ArrayList<>();
        for (String telephone : List.of("+13125550120", "+13125550121", "+13125550122")) {
            adverts.add(says(HOUSE, "Lirio", telephone));
        }
        detection.runAll(() -> false);

        assertThat(organisationOf(adverts.get(0))).containsExactlyInAnyOrderElementsOf(adverts);
    }

    @Test
    void anOrganisationHasTheSameTextsInTheListAndOnItsPage() {
        for (String telephone : List.of("+13125550101", "+13125550102", "+13125550103")) {
            for (String town : List.of("Lirio", "Olmo", "Salto")) {
                says(OFFER, town, telephone);
                says(OTHER_OFFER, town, telephone);
            }
        }
        detection.runAll(() -> false);

        List<OrganisationView.Item> listed =
                organisations.list(access(), new long[0], 0).items();

        assertThat(listed).isNotEmpty().allSatisfy(item -> {
            OrganisationView.Organisation alone =
                    organisations.get(access(), item.texts().id());
            assertThat(alone.texts()).isEqualTo(item.texts().texts());
            assertThat(alone.signs()).isEqualTo(item.signs());
        });
    }

    @Test
    void anExportTellsWhichTextsBelongTogether() {
        says(OFFER, "Lirio", "+13125550101");
        says(OTHER_OFFER, "Olmo", "+13125550101");
        detection.runAll(() -> false);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        organisations.export(access(), out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .first()
                .asString()
                .contains("organisation,feed,source_id");
    }

    @Test
    void whoMayNotSeeTheReportDoesNotSeeTheAdvertsThatItHoldsTogether() {
        long ana = says(ADVERT, "Ana", "Lirio", "+13125550110");
        says(ADVERT, "Eva", "Olmo", "+13125550110");
        int sealed = reported.feed("sealed-tips", agency, 3, 0, Kind.TIP);
        reported.says(sealed, "A las muchachas les quitan el pasaporte y no las dejan salir", "+13125550110");
        detection.runAll(() -> false);
        assertThat(organisationOf(ana)).hasSize(2);
        int other = stage.agency("unit-b");
        Stage.TestUser stranger = stage.user(other, Role.ANALYST);
        Access theirs = stage.access(stranger, stage.inquiry(other, stranger));

        assertThat(organisations.list(theirs, new long[0], 0).items()).isEmpty();
        assertThatThrownBy(() -> organisations.get(theirs, ana)).isInstanceOf(ProblemException.class);
    }
}
