package org.manumit.server.safeguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.intake.IntakeStage;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ProblemAdviceTest {

    private final Stage stage;

    @Autowired
    ProblemAdviceTest(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    state=OPEN      | state | NEW, TAKEN
                    mine=perhaps    | mine  | true, false
                    from=yesterday  | from  | 2026-03-01T10:00:00Z
                    """)
    void aFilterThatCannotBeReadIsNamedWithWhatItTakes(String filter, String parameter, String example) {
        int agency = stage.agency("unit-a");
        Stage.TestUser analyst = stage.user(agency, Role.ANALYST);
        Client client = stage.client(analyst, stage.inquiry(agency, analyst));
        Client.Answer refused = client.get("/api/lead/leads?" + filter);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("parameter-unreadable");
        assertThat(refused.json().path("detail").asString())
                .contains("The parameter " + parameter + " ")
                .contains(example);
    }

    @Test
    void aMappingInACharacterSetThatNobodyKnowsIsNotSaved() {
        IntakeStage intake = new IntakeStage(stage);
        int feed = intake.feed("tips");
        Map<String, Object> mapping = new HashMap<>(IntakeStage.mapping("TIP"));
        mapping.put("charset", "no-such-charset");
        Client.Answer refused = intake.client.put("/api/intake/feeds/" + feed + "/mapping", mapping);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("mapping-unreadable");
    }
}
