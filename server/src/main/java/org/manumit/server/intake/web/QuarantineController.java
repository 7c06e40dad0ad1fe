package org.manumit.server.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.server.intake.mapping.Inspection;
import org.manumit.server.intake.mapping.IssueWords;
import org.manumit.server.intake.quarantine.Quarantine;
import org.manumit.server.intake.quarantine.QuarantinedRecord;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Page;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.manumit.words.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Quarantine over HTTP: for feed managers, who repair what the feeds of their own agency brought. */
@RestController
@RequestMapping("/api/intake/quarantine")
class QuarantineController {

    private static final int PAGE = 100;

    private final Quarantine quarantine;
    private final IssueWords words;

    QuarantineController(Quarantine quarantine, IssueWords words) {
        this.quarantine = quarantine;
        this.words = words;
    }

    /** One field of a record; a field with several values comes several times. */
    record Field(String name, String value) {
        @Override
        public String toString() {
            return "Field[masked]";
        }
    }

    record Fields(List<Field> fields) {
        Map<String, List<String>> byName() {
            Map<String, List<String>> byName = new LinkedHashMap<>();
            fields.forEach(field -> byName.computeIfAbsent(field.name(), name -> new ArrayList<>())
                    .add(field.value()));
            return byName;
        }

        @Override
        public String toString() {
            return "Fields";
        }
    }

    record Ids(List<Long> ids) {}

    record Discard(List<Long> ids, String reason) {
        @Override
        public String toString() {
            return "Discard[" + ids + "]";
        }
    }

    record Discarded(int discarded) {}

    /** A record as the API shows it. */
    record Row(
            long id,
            long batchId,
            String feedKey,
            long line,
            long record,
            String raw,
            List<Field> fields,
            List<Inspection.RowIssue> issues,
            String state) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    @Permitted(roles = Role.FEED_MANAGER, mandate = Mandate.Need.ANY)
    @GetMapping
    Page<Row> list(
            Access access,
            @RequestParam(name = "feed", required = false) @Nullable String feed,
            @RequestParam(name = "batch", required = false) @Nullable Long batch,
            @RequestParam(name = "state", defaultValue = "open") String state,
            @RequestParam(name = "cursor", required = false) @Nullable Long cursor) {
        Quarantine.Page page = quarantine.list(access, new Quarantine.Filter(feed, batch, state), cursor, PAGE);
        return new Page<>(
                page.items().stream()
                        .map(record -> row(record, access.actor().language()))
                        .toList(),
                page.total(),
                page.next() == null ? null : Long.toString(page.next()));
    }

    @Permitted(roles = Role.FEED_MANAGER, mandate = Mandate.Need.ANY)
    @PutMapping("/{id}")
    Row mend(Access access, @PathVariable("id") long id, @RequestBody Fields fields) {
        return row(quarantine.mend(access, id, fields.byName()), access.actor().language());
    }

    @Permitted(roles = Role.FEED_MANAGER, mandate = Mandate.Need.ANY)
    @PostMapping("/replay")
    Quarantine.Replayed replay(Access access, @RequestBody Ids ids) {
        return quarantine.replay(access, ids.ids());
    }

    @Permitted(roles = Role.FEED_MANAGER, mandate = Mandate.Need.ANY)
    @PostMapping("/discard")
    Discarded discard(Access access, @RequestBody Discard discard) {
        return new Discarded(quarantine.discard(access, discard.ids(), discard.reason()));
    }

    private Row row(QuarantinedRecord record, Language language) {
        List<Field> fields = new ArrayList<>();
        record.fields().forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
        return new Row(
                record.id(),
                record.batchId(),
                record.feedKey(),
                record.line(),
                record.record(),
                record.raw(),
                fields,
                record.issues().stream()
                        .map(issue -> words.row(issue.field(), issue.code(), issue.expected(), issue.found(), language))
                        .toList(),
                record.state());
    }
}
