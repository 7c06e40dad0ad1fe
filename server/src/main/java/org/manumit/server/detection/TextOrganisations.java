package org.manumit.server.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manumit.analytics.text.organisation.BondKind;
import org.manumit.analytics.text.organisation.Organisations;
import org.manumit.analytics.text.organisation.OrganisationsParameters;
import org.manumit.analytics.text.organisation.OrganisationsResult;
import org.manumit.server.atlas.Cells;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/**
 * Looks for adverts, offers and posts that come from one organisation though templates, telephones and pictures change, and asks
 * who stands behind them: only where an independent sign says that another controls or recruits ({@link ControlSigns}).
 */
@Component
final class TextOrganisations implements Detector {

    static final String KEY = "text-organisations";
    private static final OrganisationsParameters PARAMETERS = OrganisationsParameters.DEFAULT;

    private final OrganisationTable table;
    private final Cells cells;

    TextOrganisations(OrganisationTable table, Cells cells) {
        this.table = table;
        this.cells = cells;
    }

    @Override
    public DetectorCard card() {
        return new DetectorCard(
                KEY,
                "1",
                "Bansal, Blum & Chawla 2004; Keuper et al. 2015; IND-087",
                List.of("staffing-agency", "independent-adult", "copied-text", "shelter-phone", "hostel-address"),
                List.of(
                        new DetectorCard.Parameter("hands-of-one", "" + PARAMETERS.handsOfOne(), "hands"),
                        new DetectorCard.Parameter("hub-hands", "" + PARAMETERS.hubHands(), "hands"),
                        new DetectorCard.Parameter("gap-days", "" + PARAMETERS.gapDaysPerBit(), "days"),
                        new DetectorCard.Parameter("far", "" + PARAMETERS.farKilometers(), "km"),
                        new DetectorCard.Parameter("fewest-signed", "" + PARAMETERS.fewestSigned(), "adverts"),
                        new DetectorCard.Parameter("least-signed", "" + PARAMETERS.leastSignedShare(), "share"),
                        new DetectorCard.Parameter(
                                "fewest-statements", "" + PARAMETERS.fewestStatements(), "adverts")));
    }

    @Override
    public List<Finding> find(DetectionInput input, long seed) {
        OrganisationColumns columns = OrganisationColumns.of(input, cells);
        OrganisationsResult result = new Organisations(PARAMETERS).find(columns.input(), input::cancelled);
        List<Finding> findings = new ArrayList<>();
        for (int organisation = 0; organisation < result.organisations(); organisation++) {
            finding(columns, result, organisation).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> finding(
            OrganisationColumns columns, OrganisationsResult result, int organisation) {
        List<Long> documents = result.documents(organisation);
        List<Long> texts = columns.texts(documents);
        if (texts.size() < 2 || !columns.anySigned(texts)) {
            return Optional.empty();
        }
        Map<Long, Long> templates = columns.templates(texts);
        double bits = result.bonds(organisation).stream()
                .filter(bond -> bond.kind() != BondKind.STYLE)
                .mapToDouble(bond -> Math.max(0, bond.bits()))
                .sum();
        return Optional.of(new Finding(
                KEY,
                "detection." + KEY + ".question",
                Map.of("texts", "" + texts.size()),
                bits,
                columns.times(texts).min(Instant::compareTo).orElse(null),
                columns.times(texts).max(Instant::compareTo).orElse(null),
                documents.stream()
                        .map(document -> new Finding.Evidence(document, null, 0, templates.get(document)))
                        .toList()));
    }

    @Override
    public boolean looksAtNames() {
        return true;
    }

    @Override
    public void keep(Transaction transaction, List<Finding> findings) {
        table.replace(transaction, findings);
    }
}
