package org.manumit.server.detection.web;

import java.util.List;
import org.manumit.server.detection.MethodTexts;
import org.manumit.server.detection.MethodView;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recruiters' methods in texts; they show what persons published, so all of it needs a working inquiry. */
@RestController
@RequestMapping("/api/detection")
class MethodController {

    private final MethodTexts texts;

    MethodController(MethodTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/recruiters-methods")
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
    MethodView.Page containing(Access access, @RequestParam List<Long> containing) {
        return texts.containing(access, AskedObservations.ids(containing));
    }
}
