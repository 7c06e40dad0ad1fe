package org.manumit.server.intake.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.Feeds;
import org.manumit.server.intake.batch.BatchNews;
import org.manumit.server.intake.batch.Batches;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.manumit.words.Words;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Progress of batches as server-sent events. A listener hears of the feeds that it might know of when it began to listen, at
 * most once a second for each batch. The connection ends after ten minutes at the latest, so that rights taken away end
 * with it; a browser then connects anew.
 */
@RestController
class BatchEvents implements DisposableBean {

    private static final int MAX_SECONDS = 600;
    private static final long CONNECTION_MILLIS = TimeUnit.SECONDS.toMillis(MAX_SECONDS + 5);

    private final Batches batches;
    private final Feeds feeds;
    private final Words words;
    private final Clock clock;
    private final Runnable stopListening;
    private final Map<SseEmitter, Listener> listeners = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "intake-events");
        thread.setDaemon(true);
        return thread;
    });

    BatchEvents(Batches batches, Feeds feeds, BatchNews news, Words words, Clock clock) {
        this.batches = batches;
        this.feeds = feeds;
        this.words = words;
        this.clock = clock;
        this.stopListening = news.listen((batch, feed) -> listeners.values().forEach(one -> one.hear(batch, feed)));
        sender.scheduleWithFixedDelay(this::send, 1, 1, TimeUnit.SECONDS);
    }

    /** Somebody who listens, and the batches that have moved since the last sending. */
    private record Listener(Access access, Set<Integer> feeds, Set<Long> moved) {
        void hear(long batchId, int feedId) {
            if (feeds.contains(feedId)) {
                moved.add(batchId);
            }
        }
    }

    /** @param seconds how long to listen, at most 600 */
    @Permitted(roles = {Role.FEED_MANAGER, Role.SUPERVISOR, Role.ANALYST})
    @GetMapping(path = "/api/intake/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(Access access, @RequestParam(name = "seconds", defaultValue = "600") int seconds) {
        SseEmitter emitter = new SseEmitter(CONNECTION_MILLIS);
        if (seconds <= 0) {
            emitter.complete();
            return emitter;
        }
        Set<Integer> known = feeds.list(access).stream().map(Feed::id).collect(Collectors.toSet());
        emitter.onCompletion(() -> listeners.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> listeners.remove(emitter));
        listeners.put(emitter, new Listener(access, known, ConcurrentHashMap.newKeySet()));
        sender.schedule(emitter::complete, Math.min(seconds, MAX_SECONDS), TimeUnit.SECONDS);
        greet(emitter);
        return emitter;
    }

    /** The answer's head leaves with its first words: without them a listener would not know that it is connected. */
    private void greet(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().comment("listening"));
        } catch (IOException gone) {
            listeners.remove(emitter);
        }
    }

    private void send() {
        listeners.forEach((emitter, listener) -> {
            for (Long id : Set.copyOf(listener.moved())) {
                listener.moved().remove(id);
                send(emitter, listener, id);
            }
        });
    }

    private void send(SseEmitter emitter, Listener listener, long batchId) {
        try {
            emitter.send(SseEmitter.event()
                    .name("batch")
                    .data(
                            BatchView.of(
                                    batches.get(listener.access(), batchId),
                                    words,
                                    listener.access().actor().language(),
                                    clock.instant()),
                            MediaType.APPLICATION_JSON));
        } catch (IOException | RuntimeException gone) {
            // Whoever listened has left, or may no longer see the batch: both end the connection.
            listeners.remove(emitter);
            emitter.complete();
        }
    }

    @Override
    public void destroy() {
        stopListening.run();
        sender.shutdownNow();
        listeners.keySet().forEach(SseEmitter::complete);
    }
}
