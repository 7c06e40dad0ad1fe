package org.manumit.server.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manumit.problem.Invalid;
import org.springframework.stereotype.Component;

/**
 * Checks a description against act, means and purpose (Palermo Protocol, article 3) and the law of a country: no means are needed
 * where the person is under 18, and several countries need none for adults. A pack that counsel has not signed where it is marked
 * <i>verify</i> is passed over, and the Protocol decides. Thread-safe.
 */
@Component
public final class ElementChecker {

    private final Map<Indicator.Element, Map<String, Names>> codes = new LinkedHashMap<>();
    private final Map<String, CountryPack> packs = new LinkedHashMap<>();
    private final Counsel counsel;

    public ElementChecker(Counsel counsel) {
        this.counsel = counsel;
        for (LawFile.Row row : LawFile.read("elements").rows()) {
            codes.computeIfAbsent(row.choice("element", Indicator.Element.class), element -> new LinkedHashMap<>())
                    .put(row.text("id"), row.names("name"));
        }
        LawFile.read("country-packs").rows().forEach(row -> packs.put(row.text("country"), pack(row)));
    }

    private static CountryPack pack(LawFile.Row row) {
        return new CountryPack(
                row.text("country"),
                row.names("name"),
                row.text("instrument"),
                row.choice("adultMeans", CountryPack.MeansRule.class),
                row.choice("certainty", Certainty.class),
                row.names("note"));
    }

    /** Codes of an element with their names. */
    public Map<String, Names> codes(Indicator.Element element) {
        return Map.copyOf(codes.getOrDefault(element, Map.of()));
    }

    /** The country packs, in the order of the data. */
    public List<CountryPack> packs() {
        return List.copyOf(packs.values());
    }

    public Optional<CountryPack> pack(String country) {
        return Optional.ofNullable(packs.get(country.toUpperCase(Locale.ROOT)));
    }

    /** True if the pack may decide: it was checked, or counsel signed it. */
    public boolean decides(CountryPack pack) {
        return pack.certainty() == Certainty.OK || counsel.hasSigned(pack.id(), pack.fingerprint());
    }

    /**
     * Which elements the description covers.
     *
     * @throws Invalid when a code is not in the lists
     */
    public ElementResult check(AllegedFacts facts) {
        boolean act = known(Indicator.Element.ACT, facts.acts());
        boolean means = known(Indicator.Element.MEANS, facts.means());
        boolean purpose = known(Indicator.Element.PURPOSE, facts.purposes());
        List<String> reasons = new ArrayList<>();
        CountryPack.MeansRule rule = rule(facts, reasons);
        List<Indicator.Element> missing = new ArrayList<>();
        if (!act) {
            missing.add(Indicator.Element.ACT);
        }
        if (!purpose) {
            missing.add(Indicator.Element.PURPOSE);
        }
        boolean onlyMeansOpen = missing.isEmpty() && !means && isOpen(rule, facts.age(), reasons);
        if (!means && rule == CountryPack.MeansRule.REQUIRED) {
            missing.add(Indicator.Element.MEANS);
        }
        ElementResult.Coverage coverage = onlyMeansOpen
                ? ElementResult.Coverage.OPEN
                : missing.isEmpty() ? ElementResult.Coverage.COMPLETE : ElementResult.Coverage.INCOMPLETE;
        return new ElementResult(act, means, purpose, rule, coverage, missing, reasons);
    }

    private CountryPack.MeansRule rule(AllegedFacts facts, List<String> reasons) {
        if (facts.age() == AllegedFacts.Age.CHILD) {
            reasons.add("law.elements.child-rule");
            return CountryPack.MeansRule.NOT_REQUIRED;
        }
        Optional<CountryPack> pack = pack(facts.country());
        if (pack.isEmpty()) {
            reasons.add("law.elements.no-pack");
            return CountryPack.MeansRule.REQUIRED;
        }
        if (!decides(pack.get())) {
            reasons.add("law.elements.pack-unsigned");
            return CountryPack.MeansRule.REQUIRED;
        }
        reasons.add("law.elements.pack-applied");
        return pack.get().adultMeans();
    }

    private static boolean isOpen(CountryPack.MeansRule rule, AllegedFacts.Age age, List<String> reasons) {
        if (rule == CountryPack.MeansRule.VARIES) {
            reasons.add("law.elements.means-vary");
            return true;
        }
        if (rule == CountryPack.MeansRule.REQUIRED && age == AllegedFacts.Age.UNKNOWN) {
            reasons.add("law.elements.age-unknown");
            return true;
        }
        return false;
    }

    private boolean known(Indicator.Element element, Set<String> alleged) {
        Map<String, Names> list = codes.getOrDefault(element, Map.of());
        for (String code : alleged) {
            if (!list.containsKey(code)) {
                throw new Invalid(
                        "law",
                        "element-code-unknown",
                        Map.of("element", element.name().toLowerCase(Locale.ROOT), "found", code));
            }
        }
        return !alleged.isEmpty();
    }
}
