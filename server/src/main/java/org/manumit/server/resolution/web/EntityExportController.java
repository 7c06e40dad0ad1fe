package org.manumit.server.resolution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.manumit.server.resolution.EntityExport;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which records are of one, as a table to keep. */
@RestController
@RequestMapping("/api/resolution")
class EntityExportController {

    private final EntityExport entities;

    EntityExportController(EntityExport entities) {
        this.entities = entities;
    }

    @GetMapping("/entities.csv")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FINANCIAL_INTELLIGENCE_OFFICER},
            mandate = Mandate.Need.INQUIRY)
    void exportEntities(Access access, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"entities.csv\"");
        entities.write(access, response.getOutputStream());
    }
}
