package org.manumit.server.observation.web;

import org.manumit.server.observation.Observations;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single observations over HTTP. One that names a person is absent to a reader without a mandate. */
@RestController
@RequestMapping("/api/observation/observations")
class ObservationController {

    private final Observations observations;

    ObservationController(Observations observations) {
        this.observations = observations;
    }

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
    @GetMapping("/{id}")
    ObservationView get(Access access, @PathVariable("id") long id) {
        return observations
                .find(access, id)
                .map(ObservationView::of)
                .orElseGet(() -> ObservationView.of(observations.grave(access, id)));
    }
}
