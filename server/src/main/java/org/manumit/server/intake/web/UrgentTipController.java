package org.manumit.server.intake.web;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manumit.server.intake.tip.UrgentTips;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Page;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of urgent tips over HTTP. Whoever may type a tip sees them; only who may read its record stops one. */
@RestController
@RequestMapping("/api/intake/tips/urgent")
class UrgentTipController {

    private static final int PAGE = 100;

    private final UrgentTips tips;
    private final Clock clock;

    UrgentTipController(UrgentTips tips, Clock clock) {
        this.tips = tips;
        this.clock = clock;
    }

    /** What became of a tip. Its text form is masked. */
    record TipOutcome(@Nullable String outcome) {
        @Override
        public String toString() {
            return "TipOutcome[masked]";
        }
    }

    @Permitted(
            roles = {Role.FEED_MANAGER, Role.ANALYST, Role.SUPERVISOR, Role.FIELD, Role.LABOUR_INSPECTOR},
            mandate = Mandate.Need.ANY)
    @GetMapping
    Page<UrgentTipView> list(
            Access access,
            @RequestParam(name = "state", defaultValue = "running") String state,
            @RequestParam(name = "cursor", required = false) @Nullable Long cursor) {
        UrgentTips.Page page = tips.list(access, UrgentTips.State.of(state), cursor, PAGE);
        Instant now = clock.instant();
        return new Page<>(
                page.items().stream().map(tip -> UrgentTipView.of(tip, now)).toList(),
                page.total(),
                page.next() == null ? null : Long.toString(page.next()));
    }

    /** Small enough to be asked for every minute. */
    @Permitted(
            roles = {Role.FEED_MANAGER, Role.ANALYST, Role.SUPERVISOR, Role.FIELD, Role.LABOUR_INSPECTOR},
            mandate = Mandate.Need.ANY)
    @GetMapping("/count")
    UrgentTips.RunningClocks count(Access access) {
        return tips.count(access);
    }

    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FIELD, Role.LABOUR_INSPECTOR},
            mandate = Mandate.Need.INQUIRY)
    @PostMapping("/{id}/stop")
    UrgentTipView stop(Access access, @PathVariable("id") long id, @RequestBody TipOutcome body) {
        return UrgentTipView.of(tips.stop(access, id, body.outcome() == null ? "" : body.outcome()), clock.instant());
    }

    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FIELD, Role.LABOUR_INSPECTOR},
            mandate = Mandate.Need.INQUIRY)
    @PostMapping("/{id}/undo")
    UrgentTipView undo(Access access, @PathVariable("id") long id) {
        return UrgentTipView.of(tips.undo(access, id), clock.instant());
    }
}
