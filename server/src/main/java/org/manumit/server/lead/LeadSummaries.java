package org.manumit.server.lead;

import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.safeguard.Access;
import org.manumit.words.Language;
import org.manumit.words.Words;
import org.springframework.stereotype.Component;

/** Says in a line what a lead asks. Thread-safe. */
@Component
class LeadSummaries {

    private final Words words;

    LeadSummaries(Words words) {
        this.words = words;
    }

    LeadSummary summary(Access access, LeadSights.Sight sight, Reckoned lead, List<TriageAct> acts) {
        Language language = access.actor().language();
        TriageAct.Standing standing = TriageAct.Standing.of(acts);
        List<ObservationFacts> facts = lead.material().facts();
        @Nullable Instant last = latest(facts);
        return new LeadSummary(
                lead.material().leadId(),
                sight.rank(lead.material().leadId()),
                question(language, lead),
                rounded(lead.score()),
                lead.band(),
                lead.forms(),
                standing.state(),
                standing.assignee(),
                standing.assessment(),
                lead.feeds().size(),
                facts.size(),
                innocent(language, lead),
                earliest(facts),
                last,
                countries(facts),
                commonestCell(facts),
                standing.lastAt() == null ? last : standing.lastAt());
    }

    String question(Language language, Reckoned lead) {
        List<ObservationFacts> facts = lead.material().facts();
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("form", new Choice(lead.forms().size() == 1 ? lead.forms().get(0) : "other"));
        arguments.put("records", facts.size());
        arguments.put("sources", lead.feeds().size());
        List<String> countries = countries(facts);
        arguments.put("somewhere", new Choice(countries.isEmpty() ? "no" : "yes"));
        arguments.put("countries", named(language, countries));
        Optional<Ties.Tie> tie = strongest(lead);
        arguments.put("tie", new Choice(tie.map(t -> t.selector().kind()).orElse("none")));
        arguments.put("selector", tie.map(t -> t.selector().value()).orElse(""));
        return words.render(language, "lead.question", arguments);
    }

    private static String named(Language language, List<String> countries) {
        return countries.stream()
                .map(code -> ULocale.getDisplayCountry("und_" + code, language.code()))
                .collect(Collectors.joining(", "));
    }

    private static Optional<Ties.Tie> strongest(Reckoned lead) {
        return Ties.in(lead.material()).stream()
                .max(Comparator.comparingLong(Ties.Tie::kinds)
                        .thenComparingInt(t -> t.records().size())
                        .thenComparingLong(t -> -t.selector().id()));
    }

    private LeadSummary.@Nullable Innocent innocent(Language language, Reckoned lead) {
        return lead.innocent()
                .map(r -> new LeadSummary.Innocent(
                        words.render(language, "lead.rival." + r.key(), Map.of()), rounded(r.bits())))
                .orElse(null);
    }

    static double rounded(double bits) {
        return Math.round(bits * 100) / 100.0;
    }

    static List<String> countries(List<ObservationFacts> facts) {
        return facts.stream()
                .map(ObservationFacts::country)
                .filter(Objects::nonNull)
                .filter(c -> c.length() == 2)
                .distinct()
                .sorted()
                .toList();
    }

    /* Where most of its records lie; the lesser number where several hold as many, so that it stays the same. */
    static @Nullable String commonestCell(List<ObservationFacts> facts) {
        return facts.stream()
                .map(ObservationFacts::cell)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(cell -> cell, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Long, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(commonest -> Long.toHexString(commonest.getKey()))
                .orElse(null);
    }

    static @Nullable Instant earliest(List<ObservationFacts> facts) {
        return facts.stream()
                .map(ObservationFacts::occurredAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    static @Nullable Instant latest(List<ObservationFacts> facts) {
        return facts.stream()
                .map(ObservationFacts::occurredAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
