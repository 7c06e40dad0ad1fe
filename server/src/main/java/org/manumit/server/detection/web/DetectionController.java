package org.manumit.server.detection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.server.detection.DetectionDesk;
import org.manumit.server.detection.DetectionDesk.CardView;
import org.manumit.server.detection.DetectionDesk.HotCellsView;
import org.manumit.server.detection.Run;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/detection")
class DetectionController {

    private final DetectionDesk desk;

    DetectionController(DetectionDesk desk) {
        this.desk = desk;
    }

    record RunsView(List<Run> items, int total) {}

    record RunRequest(String detector) {}

    @GetMapping("/detectors")
    @Permitted
    List<CardView> detectors(Access access) {
        return desk.cards(access);
    }

    @GetMapping("/runs")
    @Permitted(
            roles = {
                Role.ANALYST,
                Role.SUPERVISOR,
                Role.FINANCIAL_INTELLIGENCE_OFFICER,
                Role.LABOUR_INSPECTOR,
                Role.PROSECUTOR,
                Role.FEED_MANAGER,
                Role.AUDITOR
            })
    RunsView runs(Access access) {
        List<Run> runs = desk.runs(access);
        return new RunsView(runs, runs.size());
    }

    @PostMapping("/runs")
    @Permitted(roles = {Role.ANALYST, Role.SUPERVISOR})
    Run run(Access access, @RequestBody RunRequest request) {
        return desk.run(access, request.detector());
    }

    @GetMapping("/hot-cells")
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
            mandate = Mandate.Need.NONE)
    HotCellsView hotCells(Access access, @RequestParam(required = false) @Nullable String period) {
        return desk.hotCells(access, period);
    }
}
