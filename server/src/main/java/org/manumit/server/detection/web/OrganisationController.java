package org.manumit.server.detection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.server.detection.FoundOrganisations;
import org.manumit.server.detection.OrganisationView;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations that published texts tell of; they show what persons published, so all of it needs a working inquiry. */
@RestController
@RequestMapping("/api/detection")
class OrganisationController {

    private final FoundOrganisations organisations;

    OrganisationController(FoundOrganisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/organisations")
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
    OrganisationView.Page list(
            Access access,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable List<Long> containing) {
        return organisations.list(access, AskedObservations.ids(containing), PageCursor.offset(cursor));
    }

    @GetMapping("/organisations/{id}")
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
    OrganisationView.Organisation organisation(Access access, @PathVariable long id) {
        return organisations.get(access, id);
    }

    @GetMapping("/organisations.csv")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FINANCIAL_INTELLIGENCE_OFFICER, Role.PROSECUTOR},
            mandate = Mandate.Need.INQUIRY)
    void export(Access access, HttpServletResponse response) throws IOException {
        CsvAnswer.begin(response, "organisations.csv");
        organisations.export(access, response.getOutputStream());
    }
}
