package org.manumit.server.lead;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.problem.Refused;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Page;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** Leads as their reader may see them, and what people do with them. Thread-safe. */
@Component
public class Leads {

    private static final int PAGE = 100;
    private static final int LONGEST_WORDS = 8000;

    private final LeadSights sights;
    private final TriageTable triage;
    private final LeadSummaries summaries;
    private final LeadDetails details;

    Leads(LeadSights sights, TriageTable triage, LeadSummaries summaries, LeadDetails details) {
        this.sights = sights;
        this.triage = triage;
        this.summaries = summaries;
        this.details = details;
    }

    /** What to list. */
    public record Wanted(
            @Nullable LeadState state,
            boolean mine,
            @Nullable String form,
            @Nullable String words,
            @Nullable Instant since,
            @Nullable Instant until,
            int from) {

        /** The same without a first row, for a whole table. */
        Wanted all() {
            return new Wanted(state, mine, form, words, since, until, 0);
        }

        boolean fits(LeadSummary lead, boolean ownedByReader) {
            return (state == null || lead.state() == state)
                    && (!mine || ownedByReader)
                    && (form == null || form.isBlank() || lead.forms().contains(form))
                    && during(lead.firstAt(), lead.lastAt())
                    && (words == null
                            || words.isBlank()
                            || lead.question().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)));
        }

        /* A lead lies in the window if any of its stretch of time does; one without times is of all times. */
        private boolean during(@Nullable Instant first, @Nullable Instant last) {
            return (since == null || last == null || !last.isBefore(since))
                    && (until == null || first == null || !first.isAfter(until));
        }

        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /** The leads that the reader may see, strongest first. */
    public Page<LeadSummary> list(Access access, Wanted wanted) {
        return access.inTransaction(Act.of("lead.list"), tx -> {
            if (wanted.words() != null && !wanted.words().isBlank()) {
                tx.searchedFor(wanted.words());
            }
            List<LeadSummary> fitting = fitting(access, tx, wanted);
            int end = Math.min(fitting.size(), wanted.from() + PAGE);
            List<LeadSummary> page = fitting.subList(Math.min(wanted.from(), end), end);
            page.forEach(lead -> tx.concerns("lead", lead.id()));
            return new Page<>(page, fitting.size(), end < fitting.size() ? Integer.toString(end) : null);
        });
    }

    private List<LeadSummary> fitting(Access access, Transaction tx, Wanted wanted) {
        LeadSights.Sight sight = sights.of(access, tx);
        Map<Long, List<TriageAct>> acts = triage.all(tx);
        long reader = access.actor().userId().orElse(-1);
        return sight.leads().stream()
                .map(lead -> summaries.summary(
                        access, sight, lead, acts.getOrDefault(lead.material().leadId(), List.of())))
                .filter(summary -> wanted.fits(summary, isAssignee(acts.get(summary.id()), reader)))
                .toList();
    }

    private static boolean isAssignee(@Nullable List<TriageAct> acts, long reader) {
        Long assignee = acts == null ? null : TriageAct.Standing.of(acts).assigneeId();
        return assignee != null && assignee == reader;
    }

    /** All fitting leads as a table. */
    public String exportList(Access access, Wanted wanted) {
        return access.inTransaction(Act.of("lead.export-list"), tx -> {
            if (wanted.words() != null && !wanted.words().isBlank()) {
                tx.searchedFor(wanted.words());
            }
            List<LeadSummary> all = fitting(access, tx, wanted.all());
            all.forEach(lead -> tx.concerns("lead", lead.id()));
            return LeadExport.list(all);
        });
    }

    /** One lead with all that explains it. */
    public LeadView get(Access access, long id) {
        return access.inTransaction(Act.of("lead.read", "lead", id), tx -> view(access, tx, id));
    }

    /** One lead's evidence as a table. */
    public String export(Access access, long id) {
        return access.inTransaction(Act.of("lead.export", "lead", id), tx -> LeadExport.evidence(view(access, tx, id)));
    }

    private LeadView view(Access access, Transaction tx, long id) {
        LeadSights.Sight sight = sights.of(access, tx);
        Reckoned lead = sight.lead(id).orElseThrow(() -> new Absent("lead", "lead-unknown"));
        LeadView view = details.view(access, tx, sight, lead, triage.of(tx, id));
        view.evidence().forEach(e -> tx.concerns("observation", e.observationId()));
        return view;
    }

    public LeadView take(Access access, long id) {
        return change(access, id, "lead.take", (tx, acts) -> {
            TriageAct.Standing standing = TriageAct.Standing.of(acts);
            if (standing.assigneeId() != null
                    && standing.assigneeId() == access.actor().userId().orElse(-1)) {
                throw new Conflict("lead", "lead-already-yours");
            }
            add(access, tx, id, TriageAct.Kind.TAKE, new TriageTable.Words(null, null, null));
        });
    }

    public LeadView assign(Access access, long id, long userId) {
        return change(access, id, "lead.assign", (tx, acts) -> {
            if (triage.staffName(tx, userId).isEmpty()) {
                throw new Absent("lead", "assignee-unknown");
            }
            add(access, tx, id, TriageAct.Kind.ASSIGN, new TriageTable.Words(userId, null, null));
        });
    }

    public LeadView note(Access access, long id, String text) {
        String words = words(text);
        return change(
                access,
                id,
                "lead.note",
                (tx, acts) -> add(access, tx, id, TriageAct.Kind.NOTE, new TriageTable.Words(null, null, words)));
    }

    /** Assesses a lead; the reason is required. */
    public LeadView assess(Access access, long id, Assessment verdict, String reason) {
        String words = words(reason);
        return change(
                access,
                id,
                "lead.assess",
                (tx, acts) -> add(access, tx, id, TriageAct.Kind.ASSESS, new TriageTable.Words(null, verdict, words)));
    }

    /** Takes back an act: one's own, or as a supervisor anybody's. */
    public LeadView undo(Access access, long id, long actId) {
        return change(access, id, "lead.undo", (tx, acts) -> {
            TriageAct act = acts.stream()
                    .filter(a -> a.id() == actId)
                    .findFirst()
                    .orElseThrow(() -> new Absent("lead", "act-unknown"));
            long user = access.actor().userId().orElse(-1);
            if (act.byUser() != user && !access.actor().has(Role.SUPERVISOR)) {
                throw new Refused("lead", "act-of-another");
            }
            if (!act.stands()) {
                throw new Conflict("lead", "act-already-undone");
            }
            triage.undo(tx, actId, user);
        });
    }

    private LeadView change(Access access, long id, String action, BiConsumer<Transaction, List<TriageAct>> change) {
        return access.inTransaction(Act.of(action, "lead", id), tx -> {
            if (sights.of(access, tx).lead(id).isEmpty()) {
                throw new Absent("lead", "lead-unknown");
            }
            change.accept(tx, triage.of(tx, id));
            return view(access, tx, id);
        });
    }

    private void add(Access access, Transaction tx, long id, TriageAct.Kind kind, TriageTable.Words words) {
        long user = access.actor().userId().orElseThrow();
        triage.add(tx, id, kind, user, access.actor().agencyId().orElseThrow(), words);
    }

    private static String words(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            throw new Invalid("lead", "reason-needed");
        }
        if (words.length() > LONGEST_WORDS) {
            throw new Invalid("lead", "words-too-long", Map.of("most", LONGEST_WORDS, "found", words.length()));
        }
        return words;
    }
}
