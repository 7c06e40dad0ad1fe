package org.manumit.server.lead;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manumit.analytics.evidence.RivalHypothesesResult.Check;
import org.manumit.analytics.evidence.RivalHypothesesResult.Rival;
import org.manumit.analytics.evidence.RivalHypothesesResult.Trait;
import org.manumit.words.Language;
import org.manumit.words.Words;
import org.springframework.stereotype.Component;

/** Says rival accounts, what fits them, and what to look for, in the reader's words. Thread-safe. */
@Component
class RivalWords {

    private static final int CHECKS = 4;
    /* Bits that would be shown as 0.0 say nothing. */
    private static final double LEAST_SHOWN = 0.05;

    /** Traits of trafficking whose absence is worth saying; that no fair or hostel was mentioned is not. */
    private static final Set<String> TELLING = Set.of(
            "coercion-alleged",
            "exploitation-alleged",
            "deception-alleged",
            "several-reports",
            "control-voice",
            "many-payers",
            "registered-firm");

    private final Words words;

    RivalWords(Words words) {
        this.words = words;
    }

    List<LeadView.RivalView> rivals(Language language, Reckoned lead) {
        return lead.rivals().rivals().stream()
                .map(rival -> new LeadView.RivalView(
                        rival.key(),
                        word(language, "lead.rival." + rival.key()),
                        LeadSummaries.rounded(rival.bits()),
                        traits(language, rival.fits()),
                        traits(language, rival.against()),
                        tellApart(language, rival)))
                .toList();
    }

    private List<String> traits(Language language, List<Trait> traits) {
        return traits.stream()
                .filter(trait -> Math.abs(trait.bits()) >= LEAST_SHOWN)
                .map(trait -> words.render(
                        language,
                        trait.seen() ? "lead.seen" : "lead.not-seen",
                        Map.of("trait", word(language, "lead.trait." + trait.key()), "bits", trait.bits())))
                .toList();
    }

    private String tellApart(Language language, Rival rival) {
        return rival.tellApart().isEmpty()
                ? word(language, "lead.nothing-left-to-check")
                : words.render(
                        language,
                        "lead.look-for",
                        Map.of(
                                "trait",
                                word(
                                        language,
                                        "lead.trait." + rival.tellApart().get(0).trait())));
    }

    List<LeadView.NextCheck> nextChecks(Language language, Reckoned lead) {
        return lead.rivals().nextChecks().stream()
                .limit(CHECKS)
                .map(check -> nextCheck(language, check))
                .toList();
    }

    private LeadView.NextCheck nextCheck(Language language, Check check) {
        return new LeadView.NextCheck(
                words.render(language, "lead.look-for", Map.of("trait", word(language, "lead.trait." + check.trait()))),
                words.render(language, "lead.expected-information", Map.of("bits", check.expectedBits())));
    }

    List<String> notFound(Language language, Reckoned lead) {
        return lead.traits().entrySet().stream()
                .filter(trait -> !trait.getValue() && TELLING.contains(trait.getKey()))
                .map(trait -> word(language, "lead.trait." + trait.getKey()))
                .sorted()
                .toList();
    }

    private String word(Language language, String key) {
        return words.render(language, key, Map.of());
    }
}
