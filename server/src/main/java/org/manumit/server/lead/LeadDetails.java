package org.manumit.server.lead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.evidence.EvidenceItem;
import org.manumit.analytics.evidence.WeightOfEvidenceParameters;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.law.ElementResult;
import org.manumit.server.law.Indicator;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Marking;
import org.manumit.server.safeguard.Transaction;
import org.manumit.words.Language;
import org.manumit.words.Words;
import org.springframework.stereotype.Component;

/** Explains one lead in the reader's words. Thread-safe. */
@Component
class LeadDetails {

    private static final int TITLE = 90;

    private final DetailTable table;
    private final Reckoner reckoner;
    private final LeadSummaries summaries;
    private final LeadElements elements;
    private final RivalWords rivalWords;
    private final Words words;

    LeadDetails(
            DetailTable table,
            Reckoner reckoner,
            LeadSummaries summaries,
            LeadElements elements,
            RivalWords rivalWords,
            Words words) {
        this.table = table;
        this.reckoner = reckoner;
        this.summaries = summaries;
        this.elements = elements;
        this.rivalWords = rivalWords;
        this.words = words;
    }

    LeadView view(Access access, Transaction tx, LeadSights.Sight sight, Reckoned lead, List<TriageAct> acts) {
        Language language = access.actor().language();
        long[] ids =
                lead.material().facts().stream().mapToLong(ObservationFacts::id).toArray();
        Map<Integer, DetailTable.FeedName> feeds = table.feeds(tx);
        List<DetailTable.Bearer> bearers = table.bearers(tx, ids);
        Map<Indicator, List<Long>> matched = elements.matched(lead);
        return new LeadView(
                summaries.summary(access, sight, lead, acts),
                waterfall(language, lead),
                indicators(language, matched),
                shares(lead, feeds, sight.visible()),
                counter(language, lead),
                rivalWords.rivals(language, lead),
                lookedForNotFound(language, lead, matched),
                rivalWords.nextChecks(language, lead),
                evidence(lead, feeds, table.cards(tx, ids)),
                entities(bearers),
                NetworkDrawing.of(lead.material(), bearers),
                word(language, "lead.no-track-record"),
                false,
                History.notes(acts),
                new History(words, language, access).happenings(acts),
                History.assessments(acts),
                table.detectors(tx, lead.material().leadId()),
                elements.elements(matched, language));
    }

    private String word(Language language, String key) {
        return words.render(language, key, Map.of());
    }

    private List<LeadView.Step> waterfall(Language language, Reckoned lead) {
        List<LeadView.Step> steps = new ArrayList<>();
        steps.add(new LeadView.Step(
                word(language, "lead.family.prior"),
                WeightOfEvidenceParameters.DEFAULT.priorBits(),
                "prior",
                List.of()));
        lead.weight().steps().stream()
                .filter(s -> Math.abs(s.bits()) > 0.004)
                .forEach(s -> steps.add(new LeadView.Step(
                        word(language, "lead.family." + s.family()),
                        LeadSummaries.rounded(s.bits()),
                        s.family(),
                        s.items())));
        return steps;
    }

    private List<LeadView.MatchedIndicator> indicators(Language language, Map<Indicator, List<Long>> matched) {
        return matched.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Indicator, List<Long>> e) ->
                                e.getKey().strength())
                        .reversed()
                        .thenComparing(e -> e.getKey().id()))
                .map(e -> new LeadView.MatchedIndicator(
                        e.getKey().id(),
                        e.getKey().text().in(language),
                        e.getKey().element().name().toLowerCase(Locale.ROOT),
                        e.getKey().strength().name().toLowerCase(Locale.ROOT),
                        elements.basis(e.getKey(), language),
                        String.join("; ", e.getKey().sources()),
                        e.getKey().caution() == null ? "" : e.getKey().caution().in(language),
                        e.getValue()))
                .toList();
    }

    private List<LeadView.Share> shares(Reckoned lead, Map<Integer, DetailTable.FeedName> feeds, long visible) {
        Map<String, Double> shares = new HashMap<>();
        lead.weight().sources().forEach(s -> shares.put(s.source(), s.share()));
        return lead.feeds().stream()
                .map(feed -> {
                    double without = reckoner.scoreWithout(lead, feed, visible);
                    DetailTable.FeedName name = feeds.getOrDefault(feed, new DetailTable.FeedName("" + feed, ""));
                    return new LeadView.Share(
                            name.key(),
                            name.name(),
                            shares.getOrDefault(Integer.toString(feed), 0.0),
                            LeadSummaries.rounded(without),
                            Reckoned.band(without));
                })
                .sorted(Comparator.comparingDouble((LeadView.Share s) -> -s.share())
                        .thenComparing(LeadView.Share::feed))
                .toList();
    }

    private List<LeadView.Counter> counter(Language language, Reckoned lead) {
        return lead.weight().steps().stream()
                .filter(s -> s.bits() < 0)
                .map(s -> new LeadView.Counter(
                        word(language, "lead.family." + s.family()), LeadSummaries.rounded(s.bits()), s.items()))
                .toList();
    }

    private List<String> lookedForNotFound(Language language, Reckoned lead, Map<Indicator, List<Long>> matched) {
        List<String> missing = new ArrayList<>(rivalWords.notFound(language, lead));
        ElementResult result = elements.check(lead, matched);
        result.missing()
                .forEach(element -> missing.add(
                        word(language, "lead.missing." + element.name().toLowerCase(Locale.ROOT))));
        return missing;
    }

    private List<LeadView.Evidence> evidence(
            Reckoned lead, Map<Integer, DetailTable.FeedName> feeds, Map<Long, DetailTable.Card> cards) {
        Map<Long, Double> bits = new HashMap<>();
        for (EvidenceItem item : lead.items()) {
            bits.merge(item.id(), item.bits(), Double::sum);
        }
        return lead.material().facts().stream()
                .filter(f -> cards.containsKey(f.id()))
                .map(f -> card(lead.material(), f, feeds, cards, bits.getOrDefault(f.id(), 0.0)))
                .sorted(Comparator.comparingDouble((LeadView.Evidence e) -> -Math.abs(e.bits()))
                        .thenComparingLong(LeadView.Evidence::observationId))
                .toList();
    }

    private static LeadView.Evidence card(
            Material material,
            ObservationFacts facts,
            Map<Integer, DetailTable.FeedName> feeds,
            Map<Long, DetailTable.Card> cards,
            double bits) {
        DetailTable.Card card = java.util.Objects.requireNonNull(cards.get(facts.id()));
        DetailTable.FeedName feed =
                feeds.getOrDefault(facts.feedId(), new DetailTable.FeedName("" + facts.feedId(), ""));
        Excerpt excerpt = Excerpt.of(card.text(), facts.signs());
        return new LeadView.Evidence(
                facts.id(),
                facts.kind().name(),
                feed.key(),
                feed.name(),
                card.sourceId(),
                card.grading(),
                Marking.ofLevel(card.marking()).label(),
                card.occurredAt(),
                title(facts, card),
                excerpt.text(),
                excerpt.spans(),
                selectors(material, facts.id()),
                spot(card),
                LeadSummaries.rounded(bits));
    }

    private static LeadView.@Nullable Spot spot(DetailTable.Card card) {
        Double latitude = card.latitude();
        Double longitude = card.longitude();
        return latitude == null || longitude == null ? null : new LeadView.Spot(latitude, longitude);
    }

    private static String title(ObservationFacts facts, DetailTable.Card card) {
        String named = facts.first("title").isEmpty() ? facts.first("name") : facts.first("title");
        String text = card.text() == null ? "" : card.text();
        String title = named.isEmpty() ? text : named;
        if (title.isEmpty()) {
            title = facts.first("payer") + " → " + facts.first("beneficiary");
        }
        return title.length() > TITLE ? title.substring(0, TITLE) + "…" : title;
    }

    private static List<LeadView.SelectorRef> selectors(Material material, long observation) {
        return material.named().getOrDefault(observation, Set.of()).stream()
                .sorted()
                .map(material.selectors()::get)
                .filter(s -> s != null && s.isSelector())
                .map(s -> new LeadView.SelectorRef(
                        s.id(),
                        s.kind(),
                        s.value(),
                        s.everywhere(),
                        s.sharedNote() == null ? null : new LeadView.Shared(s.sharedNote())))
                .toList();
    }

    private static List<LeadView.EntityRef> entities(List<DetailTable.Bearer> bearers) {
        Map<Long, LeadView.EntityRef> entities = new java.util.TreeMap<>();
        bearers.forEach(
                b -> entities.putIfAbsent(b.entityId(), new LeadView.EntityRef(b.entityId(), b.schema(), b.name())));
        return List.copyOf(entities.values());
    }
}
