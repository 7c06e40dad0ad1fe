package org.manumit.server.lead.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Invalid;
import org.manumit.server.lead.Assessment;
import org.manumit.server.lead.LeadState;
import org.manumit.server.lead.LeadSummary;
import org.manumit.server.lead.LeadView;
import org.manumit.server.lead.Leads;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Page;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/lead")
class LeadController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Leads leads;

    LeadController(Leads leads) {
        this.leads = leads;
    }

    record AssignRequest(long userId) {}

    record NoteRequest(@Nullable String text) {
        @Override
        public String toString() {
            return "NoteRequest";
        }
    }

    record AssessRequest(
            @Nullable Assessment verdict, @Nullable String reason) {
        @Override
        public String toString() {
            return "AssessRequest";
        }
    }

    record UndoRequest(long historyId) {}

    @GetMapping("/leads")
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
    Page<LeadSummary> list(
            Access access,
            @RequestParam(required = false) @Nullable LeadState state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor) {
        return leads.list(access, new Leads.Wanted(state, mine, form, q, from, to, start(cursor)));
    }

    private static int start(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        if (!cursor.matches("\\d{1,8}")) {
            throw new Invalid("lead", "cursor-malformed");
        }
        return Integer.parseInt(cursor);
    }

    @GetMapping("/leads/{id}")
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
    LeadView get(Access access, @PathVariable long id) {
        return leads.get(access, id);
    }

    @PostMapping("/leads/{id}/take")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR},
            mandate = Mandate.Need.INQUIRY)
    LeadView take(Access access, @PathVariable long id) {
        return leads.take(access, id);
    }

    @PostMapping("/leads/{id}/assign")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR},
            mandate = Mandate.Need.INQUIRY)
    LeadView assign(Access access, @PathVariable long id, @RequestBody AssignRequest request) {
        return leads.assign(access, id, request.userId());
    }

    @PostMapping("/leads/{id}/notes")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR},
            mandate = Mandate.Need.INQUIRY)
    LeadView note(Access access, @PathVariable long id, @RequestBody NoteRequest request) {
        return leads.note(access, id, request.text() == null ? "" : request.text());
    }

    @PostMapping("/leads/{id}/assessments")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR},
            mandate = Mandate.Need.INQUIRY)
    LeadView assess(Access access, @PathVariable long id, @RequestBody AssessRequest request) {
        Assessment verdict = request.verdict();
        if (verdict == null) {
            throw new Invalid("lead", "verdict-needed");
        }
        return leads.assess(access, id, verdict, request.reason() == null ? "" : request.reason());
    }

    @PostMapping("/leads/{id}/undo")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR},
            mandate = Mandate.Need.INQUIRY)
    LeadView undo(Access access, @PathVariable long id, @RequestBody UndoRequest request) {
        return leads.undo(access, id, request.historyId());
    }

    @GetMapping("/leads/{id}/export.csv")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FINANCIAL_INTELLIGENCE_OFFICER, Role.PROSECUTOR},
            mandate = Mandate.Need.INQUIRY)
    ResponseEntity<String> export(Access access, @PathVariable long id) {
        return csv("lead-" + id + ".csv", leads.export(access, id));
    }

    @GetMapping("/leads.csv")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FINANCIAL_INTELLIGENCE_OFFICER, Role.PROSECUTOR},
            mandate = Mandate.Need.INQUIRY)
    ResponseEntity<String> exportList(
            Access access,
            @RequestParam(required = false) @Nullable LeadState state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        return csv("leads.csv", leads.exportList(access, new Leads.Wanted(state, mine, form, q, from, to, 0)));
    }

    private static ResponseEntity<String> csv(String name, String table) {
        String disposition =
                ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(table);
    }
}
