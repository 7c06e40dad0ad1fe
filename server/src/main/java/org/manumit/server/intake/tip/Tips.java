package org.manumit.server.intake.tip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Position;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Mention;
import org.manumit.formats.mapping.TimePrecision;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.problem.Invalid;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.Feeds;
import org.manumit.server.intake.StoredJson;
import org.manumit.server.intake.batch.BatchAppend;
import org.manumit.server.intake.batch.IntakeSettings;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.springframework.stereotype.Component;

/** Takes tips in that are typed during a call: held when the answer comes. Thread-safe. */
@Component
public final class Tips {

    private final Feeds feeds;
    private final BatchAppend append;
    private final Duration answerWithin;
    private final Clock clock;

    Tips(Feeds feeds, BatchAppend append, IntakeSettings settings, Clock clock) {
        this.feeds = feeds;
        this.append = append;
        this.answerWithin = settings.answerUrgentTipsWithin();
        this.clock = clock;
    }

    /**
     * A tip that is held.
     *
     * @param clockStartedAt from when its answer is awaited; null when it is not urgent
     * @param dueAt until when it is; null when it is not urgent
     */
    public record Held(
            long observationId,
            @Nullable Instant clockStartedAt,
            @Nullable Instant dueAt) {}

    /** @throws Invalid {@code tip-feed-needed} if the feed is not one of tips */
    public Held take(Access access, TypedTip tip, String from) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Target target = access.inTransaction(Act.of("intake.tip-feed"), transaction -> {
            Feed feed = feeds.get(transaction, tip.feedKey());
            if (feed.definition().kind() != Kind.TIP) {
                throw new Invalid("intake", "tip-feed-needed");
            }
            return new Target(feed, BatchAppend.typedToday(transaction.jdbc(), access, feed, now, today, from));
        });
        Draft draft = draft(tip, target.feed(), now);
        @Nullable Instant dueAt = tip.urgent() ? now.plus(answerWithin) : null;
        long typist = access.actor().userId().orElseThrow();
        long id = append.append(
                        access, "intake.tip", target.feed(), target.batchId(), List.of(draft), (load, absorbed) -> {
                            load.concerns("observation", absorbed.firstId());
                            if (dueAt != null) {
                                UrgentTipTable.insert(
                                        load.jdbc(), absorbed.firstId(), target.feed(), typist, now, dueAt);
                            }
                        })
                .firstId();
        return new Held(id, tip.urgent() ? now : null, dueAt);
    }

    private static Draft draft(TypedTip tip, Feed feed, Instant now) {
        String region = feed.definition().region();
        List<Mention> mentions = tip.phone() == null
                ? List.of()
                : List.of(new Mention(SelectorKind.PHONE, tip.phone(), region.isEmpty() ? null : region, "phone"));
        Map<String, List<String>> properties = new LinkedHashMap<>();
        if (tip.phone() != null) {
            properties.put("phone", List.of(tip.phone()));
        }
        if (tip.callbackSafe() != null) {
            properties.put("callbackSafe", List.of(tip.callbackSafe().toString()));
        }
        Instant occurredAt = tip.occurredAt();
        return new Draft(
                new Position(1, 0),
                Kind.TIP,
                "typed-" + UUID.randomUUID(),
                occurredAt == null ? now : occurredAt,
                occurredAt == null ? TimePrecision.DAY : TimePrecision.MINUTE,
                null,
                tip.placeText(),
                region.isEmpty() ? null : region,
                tip.text(),
                tip.language() == null ? feed.definition().language() : tip.language(),
                properties,
                mentions,
                tip.urgent() ? "urgent" : null,
                raw(tip, now));
    }

    /** The form as it was filled in, which is all there is of a call. */
    private static String raw(TypedTip tip, Instant now) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("typedAt", now.toString());
        form.put("text", tip.text());
        form.put("language", tip.language());
        form.put("urgent", tip.urgent());
        form.put("phone", tip.phone());
        form.put("placeText", tip.placeText());
        form.put(
                "occurredAt", tip.occurredAt() == null ? null : tip.occurredAt().toString());
        form.put("callbackSafe", tip.callbackSafe());
        return StoredJson.write(form);
    }

    private record Target(Feed feed, long batchId) {}
}
