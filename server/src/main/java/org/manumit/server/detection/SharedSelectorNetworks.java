package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.network.Mentions;
import org.manumit.analytics.network.SharedSelectors;
import org.manumit.analytics.network.SharedSelectorsParameters;
import org.manumit.analytics.network.SharedSelectorsResult;
import org.manumit.analytics.network.SharedSelectorsResult.Network;
import org.manumit.analytics.network.SharedSelectorsResult.Tie;
import org.manumit.formats.mapping.Kind;
import org.springframework.stereotype.Component;

/**
 * Looks for reports, adverts, firms and accounts that rare shared selectors, names of firms and addresses hold together, and
 * asks whether one hand stands behind them.
 */
@Component
final class SharedSelectorNetworks implements Detector {

    static final String KEY = "shared-selector-networks";
    private static final String VERSION = "3";
    private static final int NETWORKS_AT_ONCE = 500;
    private static final SharedSelectorsParameters PARAMETERS = SharedSelectorsParameters.DEFAULT;

    @Override
    public DetectorCard card() {
        return new DetectorCard(
                KEY,
                VERSION,
                "Fellegi & Sunter 1969; Winkler 1989; IND-087, IND-104",
                List.of(
                        "staffing-agency",
                        "independent-adult",
                        "shelter-phone",
                        "hostel-address",
                        "family-remittances",
                        "travelling-fair"),
                List.of(
                        new DetectorCard.Parameter("strong-spread", "" + PARAMETERS.strongSpread(), "groups"),
                        new DetectorCard.Parameter("hub-spread", "" + PARAMETERS.hubSpread(), "groups"),
                        new DetectorCard.Parameter("hub-records", "" + PARAMETERS.hubRecords(), "records"),
                        new DetectorCard.Parameter("list-selectors", "" + PARAMETERS.listSelectors(), "selectors"),
                        new DetectorCard.Parameter("maximum-records", "" + PARAMETERS.maximumRecords(), "records")));
    }

    @Override
    public List<Finding> find(DetectionInput input, long seed) {
        DetectionInput.MentionColumns columns = input.mentions();
        int[] noContext = new int[columns.mentions().records()];
        Arrays.fill(noContext, -1);
        SharedSelectorsResult result = new SharedSelectors(PARAMETERS)
                .find(columns.mentions(), columns.knownShared(), noContext, columns.payments(), input::cancelled);
        List<Network> networks = result.networks();
        List<Finding> findings = new ArrayList<>();
        for (int from = 0; from < networks.size(); from += NETWORKS_AT_ONCE) {
            if (input.cancelled()) {
                throw new CancellationException(KEY + " cancelled");
            }
            List<Network> some = networks.subList(from, Math.min(networks.size(), from + NETWORKS_AT_ONCE));
            Long2ObjectOpenHashMap<ObservationFacts> facts = facts(input, columns, some);
            some.forEach(network -> finding(columns, network, facts).ifPresent(findings::add));
        }
        return findings;
    }

    @Override
    public boolean looksAtNames() {
        return true;
    }

    private static Long2ObjectOpenHashMap<ObservationFacts> facts(
            DetectionInput input, DetectionInput.MentionColumns columns, List<Network> networks) {
        long[] ids = networks.stream()
                .flatMapToInt(n -> n.records().intStream())
                .mapToLong(r -> columns.observationIds()[r])
                .toArray();
        Long2ObjectOpenHashMap<ObservationFacts> facts = new Long2ObjectOpenHashMap<>();
        input.facts(ids).forEach(f -> facts.put(f.id(), f));
        return facts;
    }

    private static Optional<Finding> finding(
            DetectionInput.MentionColumns columns, Network network, Long2ObjectOpenHashMap<ObservationFacts> facts) {
        List<ObservationFacts> records = network.records()
                .intStream()
                .mapToObj(r -> facts.get(columns.observationIds()[r]))
                .filter(Objects::nonNull)
                .toList();
        List<ObservationFacts> linkable = ControlSigns.linkable(records);
        if (!WorthAQuestion.is(linkable)) {
            return Optional.empty();
        }
        TiesByRecord ties = new TiesByRecord(columns, network);
        List<Finding.Evidence> evidence =
                linkable.stream().map(f -> ties.evidence(f.id())).toList();
        long kinds = linkable.stream().map(ObservationFacts::kind).distinct().count();
        return Optional.of(new Finding(
                KEY,
                "detection." + KEY + ".question",
                Map.of(
                        "records", "" + linkable.size(),
                        "kinds", "" + kinds,
                        "reports",
                                ""
                                        + linkable.stream()
                                                .filter(ObservationFacts::isReport)
                                                .count(),
                        "adverts",
                                ""
                                        + linkable.stream()
                                                .filter(f -> f.kind() == Kind.POST)
                                                .count()),
                network.ties().stream().mapToDouble(Tie::bits).max().orElse(0),
                FactTable.earliest(linkable),
                FactTable.latest(linkable),
                evidence));
    }

    /** The most surprising tie of each record of a network. */
    private static final class TiesByRecord {

        private final Long2LongOpenHashMap selector = new Long2LongOpenHashMap();
        private final Long2DoubleOpenHashMap bits = new Long2DoubleOpenHashMap();

        TiesByRecord(DetectionInput.MentionColumns columns, Network network) {
            Mentions mentions = columns.mentions();
            java.util.BitSet members = new java.util.BitSet();
            network.records().forEach(members::set);
            for (Tie tie : network.ties()) {
                mentions.recordsOf(tie.selector())
                        .filter(members::get)
                        .mapToLong(r -> columns.observationIds()[r])
                        .filter(id -> !selector.containsKey(id))
                        .forEach(id -> {
                            selector.put(id, columns.selectorIds()[tie.selector()]);
                            bits.put(id, tie.bits());
                        });
            }
        }

        Finding.Evidence evidence(long id) {
            @Nullable Long tied = selector.containsKey(id) ? selector.get(id) : null;
            return new Finding.Evidence(id, tied, bits.get(id));
        }
    }
}
