package org.manumit.server.detection.web;

import org.jspecify.annotations.Nullable;
import org.manumit.problem.Invalid;
import org.manumit.server.detection.interpret.ForeignText;
import org.manumit.server.detection.interpret.ForeignTexts;
import org.manumit.server.detection.interpret.Translation;
import org.manumit.server.detection.interpret.Translations;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The interpreters' queue over HTTP. Texts are what people said, so all of it needs a working inquiry; those who answer tips
 * interpret. Translations show with their record, to whoever reads that.
 */
@RestController
@RequestMapping("/api/detection")
class ForeignTextController {

    private final ForeignTexts texts;
    private final Translations translations;

    ForeignTextController(ForeignTexts texts, Translations translations) {
        this.texts = texts;
        this.translations = translations;
    }

    /** What an interpreter made of a text. Its text form is masked. */
    record TranslationInput(
            @Nullable String language,
            @Nullable String into,
            @Nullable String words) {
        @Override
        public String toString() {
            return "TranslationInput[masked]";
        }
    }

    /** What somebody takes a language for. */
    record LanguageInput(@Nullable String language) {}

    @GetMapping("/foreign-texts")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FIELD, Role.LABOUR_INSPECTOR},
            mandate = Mandate.Need.INQUIRY)
    ForeignText.Page list(
            Access access,
            @RequestParam(name = "state", defaultValue = "waiting") String state,
            @RequestParam(name = "language", required = false) @Nullable String language,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return texts.list(access, state(state), language, PageCursor.offset(cursor));
    }

    @GetMapping("/foreign-texts/{id}")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FIELD, Role.LABOUR_INSPECTOR},
            mandate = Mandate.Need.INQUIRY)
    ForeignText.Opened get(Access access, @PathVariable("id") long id) {
        return texts.get(access, id);
    }

    @PostMapping("/foreign-texts/{id}/take")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FIELD, Role.LABOUR_INSPECTOR},
            mandate = Mandate.Need.INQUIRY)
    ForeignText.Opened take(Access access, @PathVariable("id") long id) {
        return texts.take(access, id);
    }

    @PostMapping("/foreign-texts/{id}/release")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FIELD, Role.LABOUR_INSPECTOR},
            mandate = Mandate.Need.INQUIRY)
    ForeignText release(Access access, @PathVariable("id") long id) {
        return texts.release(access, id);
    }

    @PostMapping("/foreign-texts/{id}/language")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FIELD, Role.LABOUR_INSPECTOR},
            mandate = Mandate.Need.INQUIRY)
    ForeignText tell(Access access, @PathVariable("id") long id, @RequestBody LanguageInput input) {
        return texts.tell(access, id, orEmpty(input.language()));
    }

    @PostMapping("/foreign-texts/{id}/translations")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FIELD, Role.LABOUR_INSPECTOR},
            mandate = Mandate.Need.INQUIRY)
    ForeignText.Opened translate(Access access, @PathVariable("id") long id, @RequestBody TranslationInput input) {
        return translations.add(access, id, orEmpty(input.language()), orEmpty(input.into()), orEmpty(input.words()));
    }

    @PostMapping("/translations/{id}/withdraw")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FIELD, Role.LABOUR_INSPECTOR},
            mandate = Mandate.Need.INQUIRY)
    Translation withdraw(Access access, @PathVariable("id") long id) {
        return translations.withdraw(access, id);
    }

    /** Whoever may read a record may read what was made of it, as the record itself without a mandate if it names nobody. */
    @GetMapping("/translations")
    @Permitted(
            roles = {
                Role.ANALYST,
                Role.SUPERVISOR,
                Role.FIELD,
                Role.FINANCIAL_INTELLIGENCE_OFFICER,
                Role.PROSECUTOR,
                Role.MILITARY_LIAISON,
                Role.LABOUR_INSPECTOR
            })
    Translation.OfRecord ofRecord(Access access, @RequestParam("observation") long observation) {
        return translations.of(access, observation);
    }

    private static ForeignText.State state(String word) {
        return switch (word) {
            case "waiting" -> ForeignText.State.WAITING;
            case "taken" -> ForeignText.State.TAKEN;
            case "translated" -> ForeignText.State.TRANSLATED;
            case "not-needed" -> ForeignText.State.NOT_NEEDED;
            default -> throw new Invalid("detection", "foreign-state-unknown");
        };
    }

    private static String orEmpty(@Nullable String given) {
        return given == null ? "" : given;
    }
}
