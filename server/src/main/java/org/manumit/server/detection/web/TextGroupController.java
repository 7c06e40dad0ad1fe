package org.manumit.server.detection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.server.detection.TextGroupView;
import org.manumit.server.detection.TextGroups;
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

/** Groups of texts that share a template; they show what persons published, so all of it needs a working inquiry. */
@RestController
@RequestMapping("/api/detection")
class TextGroupController {

    private final TextGroups groups;

    TextGroupController(TextGroups groups) {
        this.groups = groups;
    }

    record SplitInput(
            @Nullable List<Long> documents, @Nullable String reason) {
        @Override
        public String toString() {
            return "SplitInput[masked]";
        }
    }

    record MergeInput(long with, @Nullable String reason) {
        @Override
        public String toString() {
            return "MergeInput[masked]";
        }
    }

    @GetMapping("/text-groups")
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
    TextGroupView.Page list(
            Access access,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable List<Long> containing) {
        return groups.list(access, AskedObservations.ids(containing), PageCursor.offset(cursor));
    }

    @GetMapping("/text-groups/{id}")
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
    TextGroupView.Group group(Access access, @PathVariable long id) {
        return groups.get(access, id);
    }

    @GetMapping("/text-groups.csv")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR, Role.FINANCIAL_INTELLIGENCE_OFFICER, Role.PROSECUTOR},
            mandate = Mandate.Need.INQUIRY)
    void export(Access access, HttpServletResponse response) throws IOException {
        CsvAnswer.begin(response, "text-groups.csv");
        groups.export(access, response.getOutputStream());
    }

    @PostMapping("/text-groups/{id}/split")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR},
            mandate = Mandate.Need.INQUIRY)
    TextGroupView.Outcome split(Access access, @PathVariable long id, @RequestBody SplitInput input) {
        List<Long> documents = input.documents() == null ? List.of() : input.documents();
        return groups.split(access, id, documents, orEmpty(input.reason()));
    }

    @PostMapping("/text-groups/{id}/merge")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR},
            mandate = Mandate.Need.INQUIRY)
    TextGroupView.Outcome merge(Access access, @PathVariable long id, @RequestBody MergeInput input) {
        return groups.merge(access, id, input.with(), orEmpty(input.reason()));
    }

    @PostMapping("/text-judgements/{id}/undo")
    @Permitted(
            roles = {Role.ANALYST, Role.SUPERVISOR},
            mandate = Mandate.Need.INQUIRY)
    Map<String, Long> undo(Access access, @PathVariable long id) {
        groups.undo(access, id);
        return Map.of("id", id);
    }

    private static String orEmpty(@Nullable String given) {
        return given == null ? "" : given;
    }
}
