package org.manumit.server.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manumit.server.law.AllegedFacts;
import org.manumit.server.law.ElementChecker;
import org.manumit.server.law.ElementResult;
import org.manumit.server.law.Indicator;
import org.manumit.server.law.Indicators;
import org.manumit.words.Language;
import org.springframework.stereotype.Component;

/** Indicators that a lead matches, and which elements of trafficking they allege. Thread-safe. */
@Component
class LeadElements {

    private static final Map<String, String> PURPOSES = Map.of(
            "sexual", "sexual-exploitation",
            "domestic", "servitude",
            "criminality", "forced-criminality",
            "begging", "forced-begging",
            "organ", "organ-removal",
            "marriage", "forced-marriage",
            "child_soldier_terror", "armed-recruitment",
            "armed-group", "armed-recruitment");

    private final Indicators indicators;
    private final ElementChecker checker;

    LeadElements(Indicators indicators, ElementChecker checker) {
        this.indicators = indicators;
        this.checker = checker;
    }

    /** Indicator → observations that say it, by id. */
    Map<Indicator, List<Long>> matched(Reckoned lead) {
        Map<String, TreeSet<Long>> byId = new TreeMap<>();
        lead.items().stream()
                .filter(i -> i.voice().contains(":IND-") && i.bits() > 0)
                .forEach(i -> byId.computeIfAbsent(
                                i.voice().substring(i.voice().indexOf(':') + 1), k -> new TreeSet<>())
                        .add(i.id()));
        Map<Indicator, List<Long>> matched = new java.util.LinkedHashMap<>();
        byId.forEach(
                (id, observations) -> indicators.find(id).ifPresent(i -> matched.put(i, List.copyOf(observations))));
        return matched;
    }

    /** Where an indicator's strength comes from. */
    String basis(Indicator indicator, Language language) {
        return indicators.basis(indicator, language);
    }

    LeadView.Elements elements(Map<Indicator, List<Long>> matched, Language language) {
        return new LeadView.Elements(
                texts(matched, Indicator.Element.ACT, language),
                texts(matched, Indicator.Element.MEANS, language),
                texts(matched, Indicator.Element.PURPOSE, language),
                child(matched));
    }

    private static List<String> texts(
            Map<Indicator, List<Long>> matched, Indicator.Element element, Language language) {
        return matched.keySet().stream()
                .filter(i -> i.element() == element)
                .map(i -> i.text().in(language))
                .toList();
    }

    private static boolean child(Map<Indicator, List<Long>> matched) {
        return matched.keySet().stream().anyMatch(i -> i.appliesTo() == Indicator.AppliesTo.CHILD);
    }

    /** What the law of the country would still miss. */
    ElementResult check(Reckoned lead, Map<Indicator, List<Long>> matched) {
        Set<String> means = new TreeSet<>();
        Set<String> purposes = new TreeSet<>();
        Set<String> acts = new TreeSet<>();
        for (Indicator indicator : matched.keySet()) {
            switch (indicator.element()) {
                case ACT -> acts.add("harbouring");
                case MEANS -> means.add(meansCode(indicator.dimension()));
                case PURPOSE -> purposes.add(purposeCode(indicator, lead.forms()));
            }
        }
        if (Boolean.TRUE.equals(lead.traits().get("lure-offer"))) {
            acts.add("recruitment");
        }
        List<String> countries = LeadSummaries.countries(lead.material().facts());
        return checker.check(new AllegedFacts(
                acts,
                means,
                purposes,
                child(matched) ? AllegedFacts.Age.CHILD : AllegedFacts.Age.UNKNOWN,
                countries.isEmpty() ? "" : countries.get(0)));
    }

    private static String meansCode(String dimension) {
        if (dimension.contains("decept")) {
            return "deception";
        }
        return dimension.contains("vulnerab") ? "abuse-of-vulnerability" : "coercion";
    }

    private static String purposeCode(Indicator indicator, List<String> forms) {
        List<String> candidates = new ArrayList<>(indicator.forms());
        candidates.addAll(forms);
        return candidates.stream()
                .map(form -> PURPOSES.getOrDefault(form, ""))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("forced-labour");
    }
}
