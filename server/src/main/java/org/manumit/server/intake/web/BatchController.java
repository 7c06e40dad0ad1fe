package org.manumit.server.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Invalid;
import org.manumit.server.intake.batch.Batch;
import org.manumit.server.intake.batch.BatchState;
import org.manumit.server.intake.batch.Batches;
import org.manumit.server.intake.batch.Delivery;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Page;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.manumit.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries over HTTP. */
@RestController
@RequestMapping("/api/intake/batches")
class BatchController {

    private static final int PAGE = 100;

    private final Batches batches;
    private final Words words;
    private final Clock clock;

    BatchController(Batches batches, Words words, Clock clock) {
        this.batches = batches;
        this.words = words;
        this.clock = clock;
    }

    /** The body is the file itself and is streamed, whatever its length. */
    @Permitted(roles = Role.FEED_MANAGER)
    @PostMapping
    ResponseEntity<BatchView> receive(
            Access access,
            HttpServletRequest request,
            @RequestParam("feed") String feed,
            @RequestParam("name") String name,
            @RequestParam(name = "priority", defaultValue = "normal") String priority,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        if (!List.of("normal", "urgent").contains(priority)) {
            throw new Invalid("intake", "priority-unknown");
        }
        if (key != null && (key.isBlank() || key.length() > 200)) {
            throw new Invalid("intake", "idempotency-key-unusable");
        }
        Batch batch = batches.receive(
                access,
                new Delivery(
                        feed, name, priority.equals("urgent"), key, request.getRemoteAddr(), request.getInputStream()));
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(view(access, batch));
    }

    @Permitted(roles = {Role.FEED_MANAGER, Role.SUPERVISOR, Role.ANALYST})
    @GetMapping
    Page<BatchView> list(
            Access access,
            @RequestParam(name = "feed", required = false) @Nullable String feed,
            @RequestParam(name = "state", required = false) @Nullable BatchState state,
            @RequestParam(name = "cursor", required = false) @Nullable Long cursor) {
        Batches.Page page = batches.list(access, feed, state, cursor, PAGE);
        return new Page<>(
                page.items().stream().map(batch -> view(access, batch)).toList(),
                page.total(),
                page.next() == null ? null : Long.toString(page.next()));
    }

    @Permitted(roles = {Role.FEED_MANAGER, Role.SUPERVISOR, Role.ANALYST})
    @GetMapping("/{id}")
    BatchView get(Access access, @PathVariable("id") long id) {
        return view(access, batches.get(access, id));
    }

    @Permitted(roles = Role.FEED_MANAGER)
    @PostMapping("/{id}/cancel")
    BatchView cancel(Access access, @PathVariable("id") long id) {
        return change(access, id, batches::cancel);
    }

    @Permitted(roles = Role.FEED_MANAGER)
    @PostMapping("/{id}/resume")
    BatchView resume(Access access, @PathVariable("id") long id) {
        return change(access, id, batches::resume);
    }

    @Permitted(roles = Role.FEED_MANAGER)
    @PostMapping("/{id}/undo")
    BatchView undo(Access access, @PathVariable("id") long id) {
        return change(access, id, batches::undo);
    }

    private BatchView change(Access access, long id, BiFunction<Access, Long, Batch> move) {
        return view(access, move.apply(access, id));
    }

    private BatchView view(Access access, Batch batch) {
        return BatchView.of(batch, words, access.actor().language(), clock.instant());
    }
}
