package org.manumit.server.intake.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.FeedDefinition;
import org.manumit.server.intake.FeedHealth;
import org.manumit.server.intake.Feeds;
import org.manumit.server.intake.batch.Batches;
import org.manumit.server.intake.mapping.Inspection;
import org.manumit.server.intake.mapping.Inspector;
import org.manumit.server.intake.mapping.MappingForm;
import org.manumit.server.intake.mapping.MappingView;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Feeds and their mappings over HTTP. */
@RestController
@RequestMapping("/api/intake/feeds")
class FeedController {

    private final Feeds feeds;
    private final Batches batches;
    private final Inspector inspector;
    private final Words words;
    private final Clock clock;

    FeedController(Feeds feeds, Batches batches, Inspector inspector, Words words, Clock clock) {
        this.feeds = feeds;
        this.batches = batches;
        this.inspector = inspector;
        this.words = words;
        this.clock = clock;
    }

    @Permitted
    @GetMapping
    Page<FeedView> list(Access access) {
        Map<Integer, FeedHealth> health = feeds.health(access);
        return Page.whole(feeds.list(access).stream()
                .map(feed -> view(access, feed, health.get(feed.id())))
                .toList());
    }

    @Permitted(roles = Role.FEED_MANAGER)
    @PostMapping
    ResponseEntity<FeedView> create(Access access, @RequestBody FeedDefinition.Form form) {
        return ResponseEntity.status(HttpStatus.CREATED).body(view(access, feeds.create(access, form.complete())));
    }

    @Permitted
    @GetMapping("/{id}")
    FeedView get(Access access, @PathVariable("id") int id) {
        return view(access, feeds.get(access, id));
    }

    @Permitted(roles = Role.FEED_MANAGER)
    @PutMapping("/{id}")
    FeedView change(Access access, @PathVariable("id") int id, @RequestBody FeedDefinition.Form form) {
        return view(access, feeds.change(access, id, form.complete()));
    }

    /** Looks at a file, or at the head of one, and stores nothing. */
    @Permitted(roles = Role.FEED_MANAGER)
    @PostMapping("/{id}/inspect")
    Inspection inspect(
            Access access,
            @PathVariable("id") int id,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "mapping", required = false) @Nullable String mapping,
            @RequestParam(name = "answers", required = false) @Nullable String answers)
            throws IOException {
        String name = file.getOriginalFilename();
        return inspector.inspect(
                feeds.get(access, id),
                name == null ? "" : name,
                file::getInputStream,
                MappingForm.find(mapping),
                MappingForm.answers(answers),
                access.actor().language());
    }

    @Permitted(roles = Role.FEED_MANAGER)
    @PutMapping("/{id}/mapping")
    MappingView saveMapping(Access access, @PathVariable("id") int id, @RequestBody JsonNode mapping) {
        return MappingView.of(feeds.saveMapping(access, id, MappingForm.read(mapping))
                .savedMapping()
                .orElseThrow());
    }

    private FeedView view(Access access, Feed feed) {
        return view(access, feed, feeds.health(access).get(feed.id()));
    }

    private FeedView view(Access access, Feed feed, @Nullable FeedHealth health) {
        Long last = health == null ? null : health.lastBatchId();
        BatchView batch = last == null
                ? null
                : BatchView.of(batches.get(access, last), words, access.actor().language(), clock.instant());
        return FeedView.of(feed, health, batch);
    }
}
