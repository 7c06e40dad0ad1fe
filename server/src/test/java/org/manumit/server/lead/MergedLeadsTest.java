package org.manumit.server.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.Detection;
import org.manumit.server.harness.Reported;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.resolution.Judgement;
import org.manumit.server.resolution.Judgements;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows from records' being joined and parted, down to the leads. */
@ServerTest
class MergedLeadsTest {

    private static final List<String> FIRMS =
            List.of("Agencia Alfa", "Agencia Alfa SAS", "Alfa Servicios", "Otra Cosa");
    private static final List<String> PHONES = List.of("+13125550142", "+13125550143", "+13125550144", "+13125550145");

    @Autowired
    Stage stage;

    @Autowired
    Detection detection;

    @Autowired
    Leads leads;

    @Autowired
    Judgements judgements;

    private Access reader;

    /* Each firm stands in the register with a telephone of its own; two telephones are reported, two recruit. */
    @BeforeEach
    void fourFirms() {
        int agency = stage.agency("unit-a");
        Stage.TestUser analyst = stage.user(agency, Role.ANALYST);
        reader = stage.access(analyst, stage.inquiry(agency, analyst));
        Reported reported = new Reported(stage, analyst);
        int tips = reported.feed("tips", agency, 2, 0, Kind.TIP);
        int offers = reported.feed("offers", agency, 1, 0, Kind.POST);
        int register = reported.feed("register", agency, 1, 0, Kind.RECORD);
        for (int firm = 0; firm < FIRMS.size(); firm++) {
            reported.firm(register, FIRMS.get(firm), PHONES.get(firm));
            if (firm % 2 == 0) {
                reported.says(tips, "The boss took our passports and nobody is allowed to leave", PHONES.get(firm));
                reported.says(tips, "No les pagan desde marzo y la deuda crece", PHONES.get(firm));
            } else {
                reported.says(offers, "Sin experiencia, pagamos pasaje y visa. Salida inmediata", PHONES.get(firm));
            }
        }
        for (int i = 0; i < 40; i++) {
            reported.says(offers, "Flat to let near the park", "+1312555016" + i % 10 + i);
        }
    }

    @Test
    void aMergeBringsTheReportsAndTheOffersOfTwoRecordsTogetherAndItsUndoPartsThem() {
        List<String> apart = found();

        long merged = judge(0, 1, Judgement.Verdict.SAME);
        List<String> together = found();
        assertThat(together).isNotEqualTo(apart);

        judgements.undo(reader, merged);
        assertThat(found()).isEqualTo(apart);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anySequenceOfMergesAndSplitsLeavesNoTraceInTheLeadsOnceItIsTakenBack(long seed) {
        List<String> untouched = found();
        Random chance = new Random(seed);
        List<Long> standing = new ArrayList<>();
        for (int step = 0; step < 8; step++) {
            if (!standing.isEmpty() && chance.nextInt(3) == 0) {
                judgements.undo(reader, standing.remove(chance.nextInt(standing.size())));
            } else {
                int a = chance.nextInt(FIRMS.size());
                int b = (a + 1 + chance.nextInt(FIRMS.size() - 1)) % FIRMS.size();
                Judgement.Verdict verdict =
                        chance.nextInt(3) == 0 ? Judgement.Verdict.DIFFERENT : Judgement.Verdict.SAME;
                standing.add(judge(a, b, verdict));
            }
            if (step == 4) {
                found();
            }
        }
        while (!standing.isEmpty()) {
            judgements.undo(reader, standing.remove(chance.nextInt(standing.size())));
        }
        assertThat(found()).isEqualTo(untouched);
    }

    private long judge(int a, int b, Judgement.Verdict verdict) {
        return judgements
                .judge(
                        reader,
                        Reported.selector(FIRMS.get(a)),
                        Reported.selector(FIRMS.get(b)),
                        verdict,
                        "Compared by two officers")
                .id();
    }

    /** All leads after the detectors have run: question, weight, evidence. */
    private List<String> found() {
        detection.runAll(() -> false);
        return leads.list(reader, new Leads.Wanted(null, false, null, null, null, null, 0)).items().stream()
                .map(summary -> leads.get(reader, summary.id()))
                .map(lead -> lead.summary().question() + " " + lead.summary().score() + " "
                        + lead.evidence().stream()
                                .map(LeadView.Evidence::sourceId)
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }
}
