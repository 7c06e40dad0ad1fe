package org.manumit.server.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import org.manumit.server.intake.tip.Tips;
import org.manumit.server.intake.tip.TypedTip;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Typing a tip in during a call. */
@RestController
class TipController {

    private final Tips tips;

    TipController(Tips tips) {
        this.tips = tips;
    }

    @Permitted(roles = {Role.FEED_MANAGER, Role.ANALYST, Role.SUPERVISOR, Role.FIELD, Role.LABOUR_INSPECTOR})
    @PostMapping("/api/intake/tips")
    ResponseEntity<Tips.Held> take(Access access, HttpServletRequest request, @RequestBody TypedTip.Form form) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(tips.take(access, form.complete(), request.getRemoteAddr()));
    }
}
