package org.manumit.server.resolution.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.problem.Invalid;
import org.manumit.server.resolution.Entities;
import org.manumit.server.resolution.EntityHistory;
import org.manumit.server.resolution.Judgement;
import org.manumit.server.resolution.Judgements;
import org.manumit.server.resolution.Network;
import org.manumit.server.resolution.Networks;
import org.manumit.server.resolution.Selectors;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.manumit.words.Words;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All of it shows persons, so all of it needs a working inquiry; only declaring shared numbers shows nothing. */
@RestController
@RequestMapping("/api/resolution")
class ResolutionController {

    private final Entities entities;
    private final EntityHistory history;
    private final Selectors selectors;
    private final Networks networks;
    private final Judgements judgements;
    private final Words words;

    ResolutionController(
            Entities entities,
            EntityHistory history,
            Selectors selectors,
            Networks networks,
            Judgements judgements,
            Words words) {
        this.entities = entities;
        this.history = history;
        this.selectors = selectors;
        this.networks = networks;
        this.judgements = judgements;
        this.words = words;
    }

    record JudgementInput(
            long a,
            long b,
            @Nullable String verdict,
            @Nullable String reason) {
        @Override
        public String toString() {
            return "JudgementInput[masked]";
        }
    }

    record NoteInput(@Nullable String note) {
        @Override
        public String toString() {
            return "NoteInput[masked]";
        }
    }

    record DeclaredInput(
            @Nullable String kind,
            @Nullable String value,
            @Nullable String note) {
        @Override
        public String toString() {
            return "DeclaredInput[masked]";
        }
    }

    record DeclarationInput(@Nullable List<DeclaredInput> selectors) {}

    @GetMapping("/entities/{id}")
    @Permitted(
            roles = {
                Role.ANALYST,
                Role.SUPERVISOR,
                Role.FIELD,
                Role.FINANCIAL_INTELLIGENCE_OFFICER,
                Role.PROSECUTOR,
                Role.MILITARY_LIAISON,
                Role.LABOUR_INSPECTOR
            },
            mandate = Mandate.Need.INQUIRY)
    Views.EntityView entity(Access access, @PathVariable long id) {
        return Views.EntityView.of(
                entities.get(access, id), words, access.actor().language());
    }

    @GetMapping("/entities/{id}/history")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FINANCIAL_INTELLIGENCE_OFFICER, Role.PROSECUTOR},
            mandate = Mandate.Need.INQUIRY)
    List<Views.ChangeView> history(Access access, @PathVariable long id) {
        return history.of(access, id).stream()
                .map(change -> Views.ChangeView.of(change, words, access.actor().language()))
                .toList();
    }

    @GetMapping("/selectors/{id}")
    @Permitted(
            roles = {
                Role.ANALYST,
                Role.SUPERVISOR,
                Role.FIELD,
                Role.FINANCIAL_INTELLIGENCE_OFFICER,
                Role.PROSECUTOR,
                Role.MILITARY_LIAISON,
                Role.LABOUR_INSPECTOR
            },
            mandate = Mandate.Need.INQUIRY)
    Views.SelectorPageView selector(Access access, @PathVariable long id, @RequestParam @Nullable String cursor) {
        int offset = offset(cursor);
        return Views.SelectorPageView.of(selectors.get(access, id, offset), offset);
    }

    @GetMapping("/network")
    @Permitted(
            roles = {
                Role.ANALYST,
                Role.SUPERVISOR,
                Role.FIELD,
                Role.FINANCIAL_INTELLIGENCE_OFFICER,
                Role.PROSECUTOR,
                Role.MILITARY_LIAISON,
                Role.LABOUR_INSPECTOR
            },
            mandate = Mandate.Need.INQUIRY)
    Network network(Access access, @RequestParam List<String> nodes, @RequestParam(defaultValue = "1") int depth) {
        return networks.expand(access, nodes, depth);
    }

    @PostMapping("/judgements")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FINANCIAL_INTELLIGENCE_OFFICER},
            mandate = Mandate.Need.INQUIRY)
    Views.JudgementView judge(Access access, @RequestBody JudgementInput input) {
        Judgement entered = judgements.judge(
                access, input.a(), input.b(), Judgement.Verdict.of(orEmpty(input.verdict())), orEmpty(input.reason()));
        return Views.JudgementView.of(entered, words, access.actor().language());
    }

    @PostMapping("/judgements/{id}/undo")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FINANCIAL_INTELLIGENCE_OFFICER},
            mandate = Mandate.Need.INQUIRY)
    Views.JudgementView undo(Access access, @PathVariable long id) {
        return Views.JudgementView.of(
                judgements.undo(access, id), words, access.actor().language());
    }

    @PostMapping("/selectors/{id}/known-shared")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR},
            mandate = Mandate.Need.INQUIRY)
    Views.SelectorView markShared(Access access, @PathVariable long id, @RequestBody NoteInput input) {
        return Views.SelectorView.of(selectors.markShared(access, id, orEmpty(input.note())));
    }

    @DeleteMapping("/selectors/{id}/known-shared")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR},
            mandate = Mandate.Need.INQUIRY)
    Views.SelectorView unmarkShared(Access access, @PathVariable long id) {
        return Views.SelectorView.of(selectors.unmarkShared(access, id));
    }

    @PostMapping("/known-shared")
    @Permitted(roles = {Role.FEED_MANAGER, Role.ANALYST, Role.SUPERVISOR})
    Map<String, Integer> declare(Access access, @RequestBody DeclarationInput input) {
        List<Selectors.Declared> declared = (input.selectors() == null ? List.<DeclaredInput>of() : input.selectors())
                .stream()
                        .map(each -> new Selectors.Declared(
                                kind(orEmpty(each.kind())), orEmpty(each.value()), orEmpty(each.note())))
                        .toList();
        return Map.of("marked", selectors.declareShared(access, declared));
    }

    private static SelectorKind kind(String name) {
        try {
            return SelectorKind.valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("resolution", "selector-malformed", Map.of("position", 0));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int offset(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,7}")) {
            throw new Invalid("resolution", "cursor-unknown");
        }
        return Integer.parseInt(cursor);
    }
}
