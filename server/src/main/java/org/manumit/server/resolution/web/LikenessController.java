package org.manumit.server.resolution.web;

import java.util.Optional;
import org.manumit.server.resolution.Likenesses;
import org.manumit.server.resolution.RecordComparison;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records that may be of one person or firm, for those who may judge it. */
@RestController
@RequestMapping("/api/resolution/likenesses")
class LikenessController {

    private final Likenesses likenesses;

    LikenessController(Likenesses likenesses) {
        this.likenesses = likenesses;
    }

    @GetMapping
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FINANCIAL_INTELLIGENCE_OFFICER},
            mandate = Mandate.Need.INQUIRY)
    Likenesses.Questions questions(Access access, @RequestParam Optional<Long> entity) {
        return entity.map(key -> likenesses.questionsOf(access, key)).orElseGet(() -> likenesses.questions(access));
    }

    @GetMapping("/merged")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FINANCIAL_INTELLIGENCE_OFFICER},
            mandate = Mandate.Need.INQUIRY)
    Likenesses.Questions merged(Access access) {
        return likenesses.merged(access);
    }

    @GetMapping("/{a}/{b}")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FINANCIAL_INTELLIGENCE_OFFICER},
            mandate = Mandate.Need.INQUIRY)
    RecordComparison compare(Access access, @PathVariable long a, @PathVariable long b) {
        return likenesses.compare(access, a, b);
    }
}
