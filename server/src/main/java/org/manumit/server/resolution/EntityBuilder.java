package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongSet;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import org.manumit.server.observation.search.Backlog;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.RunMandate;
import org.manumit.server.safeguard.RunMandates;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows the load: works out the entities of keys that new or expunged records have touched. Thread-safe. */
@Component
final class EntityBuilder {

    private static final RunMandate MANDATE =
            new RunMandate("resolution.entities", Set.of("resolution"), Set.of("resolution"));
    private static final int CHUNKS_AT_A_TIME = 8;

    private final Access access;
    private final EntityLinking linking = new EntityLinking();
    private final LikenessFinder likenesses;
    private final ApplicationEventPublisher events;
    private final Backlog backlog;

    EntityBuilder(RunMandates mandates, LikenessFinder likenesses, ApplicationEventPublisher events) {
        this.events = events;
        this.likenesses = likenesses;
        this.access = mandates.open(MANDATE);
        this.backlog = new Backlog("entities", this::workOnce);
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpWhatWasLeft() {
        backlog.poke();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        backlog.close();
    }

    /** Wakes the builder once the transaction at hand has committed. */
    Backlog backlog() {
        return backlog;
    }

    /** Works out the entities around these keys now, since a judgement on them has changed, in a transaction of its own. */
    void rebuild(LongSet keys) {
        access.inTransaction(Act.of("resolution.entities"), transaction -> {
            EntityTable table = new EntityTable(transaction.jdbc());
            table.lock();
            linking.renew(table, keys);
            return keys.size();
        });
        events.publishEvent(new EntitiesChanged());
    }

    private boolean workOnce() {
        boolean worked = access.inTransaction(Act.of("resolution.entities"), transaction -> {
            EntityTable table = new EntityTable(transaction.jdbc());
            table.lock();
            LongSet keys = table.takePending(CHUNKS_AT_A_TIME);
            if (!keys.isEmpty()) {
                linking.renew(table, keys);
                table.respell(keys);
            }
            return !keys.isEmpty();
        });
        if (!worked) {
            likenesses.backlog().poke();
        }
        return worked;
    }
}
