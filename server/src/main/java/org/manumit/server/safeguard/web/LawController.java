package org.manumit.server.safeguard.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manumit.server.law.ElementChecker;
import org.manumit.server.law.Indicators;
import org.manumit.server.law.LegalBases;
import org.manumit.server.law.Names;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.CounselDesk;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.manumit.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The law data over HTTP. It lives here because {@code law} itself knows of no caller. */
@RestController
@RequestMapping("/api/law")
class LawController {

    private final LegalBases bases;
    private final ElementChecker elements;
    private final Indicators indicators;
    private final CounselDesk counsel;

    LawController(LegalBases bases, ElementChecker elements, Indicators indicators, CounselDesk counsel) {
        this.bases = bases;
        this.elements = elements;
        this.indicators = indicators;
        this.counsel = counsel;
    }

    /** @param decides whether it may be chosen now: checked, or signed by counsel */
    record LegalBasisView(
            String id,
            String name,
            String instrument,
            String jurisdiction,
            List<String> holders,
            String certainty,
            String note,
            boolean decides) {}

    record InstrumentView(
            String id,
            String name,
            String jurisdiction,
            String kind,
            String citation,
            String year,
            String limits,
            String certainty) {}

    record RetentionRuleView(
            String id, String name, String maximum, String legalBasis, String source, String certainty) {}

    record SharingRuleView(
            String id, String name, String legalBasis, List<String> recipients, String condition, String certainty) {}

    record CountryPackView(
            String id,
            String country,
            String name,
            String instrument,
            String adultMeans,
            String certainty,
            String note,
            boolean decides) {}

    record IndicatorView(
            String id,
            String text,
            List<String> forms,
            String appliesTo,
            String element,
            String strength,
            String strengthBasis,
            List<String> sources,
            @Nullable String caution) {}

    record Signature(String ruleId, String opinion) {}

    @Permitted
    @GetMapping("/legal-bases")
    List<LegalBasisView> legalBases(Access access) {
        return bases.list().stream()
                .map(basis -> new LegalBasisView(
                        basis.id(),
                        text(access, basis.name()),
                        basis.instrument(),
                        basis.jurisdiction(),
                        basis.holders(),
                        word(basis.certainty()),
                        text(access, basis.note()),
                        bases.decides(basis)))
                .toList();
    }

    @Permitted
    @GetMapping("/instruments")
    List<InstrumentView> instruments(Access access) {
        return bases.instruments().stream()
                .map(each -> new InstrumentView(
                        each.id(),
                        text(access, each.name()),
                        each.jurisdiction(),
                        each.kind(),
                        each.citation(),
                        each.year(),
                        each.limits(),
                        word(each.certainty())))
                .toList();
    }

    @Permitted
    @GetMapping("/retention-rules")
    List<RetentionRuleView> retentionRules(Access access) {
        return bases.retentionRules().stream()
                .map(rule -> new RetentionRuleView(
                        rule.id(),
                        text(access, rule.name()),
                        rule.maximum().toString(),
                        rule.legalBasis(),
                        rule.source(),
                        word(rule.certainty())))
                .toList();
    }

    @Permitted
    @GetMapping("/sharing-rules")
    List<SharingRuleView> sharingRules(Access access) {
        return bases.sharingRules().stream()
                .map(rule -> new SharingRuleView(
                        rule.id(),
                        text(access, rule.name()),
                        rule.legalBasis(),
                        rule.recipients(),
                        text(access, rule.condition()),
                        word(rule.certainty())))
                .toList();
    }

    @Permitted
    @GetMapping("/country-packs")
    List<CountryPackView> countryPacks(Access access) {
        return elements.packs().stream()
                .map(pack -> new CountryPackView(
                        pack.id(),
                        pack.country(),
                        text(access, pack.name()),
                        pack.instrument(),
                        word(pack.adultMeans()),
                        word(pack.certainty()),
                        text(access, pack.note()),
                        elements.decides(pack)))
                .toList();
    }

    @Permitted
    @GetMapping("/indicators")
    List<IndicatorView> indicators(Access access) {
        Language language = access.actor().language();
        return indicators.list().stream()
                .map(each -> new IndicatorView(
                        each.id(),
                        each.text().in(language),
                        each.forms(),
                        word(each.appliesTo()),
                        word(each.element()),
                        word(each.strength()),
                        indicators.basis(each, language),
                        each.sources(),
                        each.caution() == null ? null : each.caution().in(language)))
                .toList();
    }

    @Permitted(roles = Role.PROSECUTOR)
    @PostMapping("/signatures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(Access access, @RequestBody Signature signature) {
        counsel.sign(access, signature.ruleId(), signature.opinion());
    }

    private static String text(Access access, Names names) {
        return names.in(access.actor().language());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
