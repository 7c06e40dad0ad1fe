package org.manumit.server.detection;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.manumit.problem.Absent;
import org.manumit.problem.Invalid;
import org.manumit.server.resolution.TextJudgements;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.RunMandate;
import org.manumit.server.safeguard.RunMandates;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/**
 * Groups of texts that share a template, as each reader may see them, and what people say of them. A judgement takes effect at
 * once and in every later run. Thread-safe.
 */
@Component
public class TextGroups {

    private static final RunMandate MANDATE =
            new RunMandate("detection.text-judgement", Set.of("observation", "detection"), Set.of("detection"));

    private final TextGroupTable table;
    private final TextGroupSight sight;
    private final TextJudgements judgements;
    private final RunMandates mandates;
    private final SharedTemplates detector;
    private final DetectionClock clock;

    TextGroups(
            TextGroupTable table,
            TextGroupSight sight,
            TextJudgements judgements,
            RunMandates mandates,
            SharedTemplates detector,
            DetectionClock clock) {
        this.table = table;
        this.sight = sight;
        this.judgements = judgements;
        this.mandates = mandates;
        this.detector = detector;
        this.clock = clock;
    }

    /** Groups, largest first; only those that hold one of the observations, if any are named. */
    public TextGroupView.Page list(Access access, long[] containing, int offset) {
        return access.inTransaction(Act.of("detection.text-groups"), tx -> {
            MemberPage page = table.page(tx, containing, offset);
            List<TextGroupView.Item> items = sight.of(tx, page.ids(), TextGroupSight.OPENING + 1).stream()
                    .filter(group -> group.documents().size() > 1)
                    .map(group -> sight.item(tx, group))
                    .toList();
            return new TextGroupView.Page(items, page.total(), page.next());
        });
    }

    /** Writes which of the feeds' texts belong to which group, as CSV. */
    public void export(Access access, OutputStream out) {
        access.<Boolean>inTransaction(Act.of("detection.text-groups-export"), tx -> {
            try (TextExport export = new TextExport(out, "group")) {
                MemberPage.each(
                        from -> table.page(tx, new long[0], from),
                        ids -> sight.of(tx, ids, 1).stream()
                                .filter(seen -> seen.documents().size() > 1)
                                .forEach(seen -> export.add(seen.id(), seen.documents())));
                return true;
            }
        });
    }

    /** @throws Absent {@code text-group-unknown} */
    public TextGroupView.Group get(Access access, long id) {
        return find(access, id).orElseThrow(() -> new Absent("detection", "text-group-unknown"));
    }

    private Optional<TextGroupView.Group> find(Access access, long id) {
        return access.inTransaction(
                Act.of("detection.text-group", "text-group", id),
                tx -> seen(tx, id)
                        .map(group -> sight.group(tx, group, access.actor().language())));
    }

    private Optional<TextGroupSight.Seen> seen(Transaction tx, long id) {
        return sight.of(tx, List.of(id), TextGroupSight.LONGEST_TEXT).stream()
                .filter(group -> group.documents().size() > 1)
                .findFirst();
    }

    /**
     * Takes texts off a group, as of another hand; together they are a group of their own.
     *
     * @throws Absent {@code text-group-unknown}
     * @throws Invalid {@code text-not-in-group} unless the texts are some, but not all, of the group's
     */
    public TextGroupView.Outcome split(Access access, long id, List<Long> texts, String reason) {
        long[] all = visible(access, id);
        Set<Long> off = new LinkedHashSet<>(texts);
        long[] stay = Arrays.stream(all).filter(text -> !off.contains(text)).toArray();
        if (off.isEmpty() || stay.length == 0 || stay.length + off.size() != all.length) {
            throw new Invalid("detection", "text-not-in-group");
        }
        long[] moved = off.stream().mapToLong(Long::longValue).toArray();
        long judgement = judgements.judge(access, moved, some(stay), false, reason);
        regroup(tx -> {
            long[] rest = Arrays.stream(table.members(tx, id))
                    .filter(text -> !off.contains(text))
                    .toArray();
            table.put(tx, moved);
            table.put(tx, rest);
        });
        return outcome(access, judgement, stay);
    }

    /**
     * Makes one group of two, as of one hand.
     *
     * @throws Absent {@code text-group-unknown}
     * @throws Invalid {@code text-group-itself}
     */
    public TextGroupView.Outcome merge(Access access, long id, long with, String reason) {
        if (id == with) {
            throw new Invalid("detection", "text-group-itself");
        }
        long[] texts = visible(access, id);
        long judgement = judgements.judge(access, some(texts), some(visible(access, with)), true, reason);
        regroup(tx -> table.put(
                tx,
                LongStream.concat(Arrays.stream(table.members(tx, id)), Arrays.stream(table.members(tx, with)))
                        .toArray()));
        return outcome(access, judgement, texts);
    }

    /** Takes a judgement back; groups are worked out again, which takes a run of the detector. */
    public void undo(Access access, long judgement) {
        judgements.undo(access, judgement);
        clock.now(detector);
    }

    private long[] visible(Access access, long id) {
        return access.inTransaction(
                Act.of("detection.text-group", "text-group", id),
                tx -> seen(tx, id).orElseThrow(() -> new Absent("detection", "text-group-unknown")).documents().stream()
                        .mapToLong(TextGroupTable.Document::id)
                        .toArray());
    }

    private TextGroupView.Outcome outcome(Access access, long judgement, long[] texts) {
        long group = access.inTransaction(Act.of("detection.text-groups"), tx -> table.groupOf(tx, texts[0]));
        return new TextGroupView.Outcome(judgement, find(access, group).orElse(null));
    }

    /** An even sample, if they are too many for one judgement. */
    private static long[] some(long[] texts) {
        int most = Math.min(texts.length, TextJudgements.MOST_TEXTS);
        List<Long> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            some.add(texts[(int) ((long) i * texts.length / most)]);
        }
        return some.stream().mapToLong(Long::longValue).toArray();
    }

    /** At once for those who look, then by a run, which asks again whether what was parted may stay together. */
    private void regroup(Consumer<Transaction> change) {
        mandates.open(MANDATE).<Boolean>inTransaction(Act.of("detection.regroup"), tx -> {
            ReadingFollower.keeping(tx);
            change.accept(tx);
            return true;
        });
        clock.now(detector);
    }
}
