package org.manumit.server.lead;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Role;
import org.manumit.words.Language;
import org.manumit.words.Words;

/** What people did with a lead, latest first. */
final class History {

    private final Words words;
    private final Language language;
    private final Access access;

    History(Words words, Language language, Access access) {
        this.words = words;
        this.language = language;
        this.access = access;
    }

    List<LeadView.Happening> happenings(List<TriageAct> acts) {
        return acts.stream()
                .sorted(Comparator.comparingLong(act -> -act.id()))
                .map(act -> new LeadView.Happening(act.at(), act.by(), text(act), undoable(act), act.id()))
                .toList();
    }

    private String text(TriageAct act) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("assignee", Objects.requireNonNullElse(act.assigneeName(), ""));
        arguments.put(
                "verdict",
                new Choice(act.verdict() == null ? "none" : act.verdict().name()));
        arguments.put("undone", new Choice(act.stands() ? "no" : "yes"));
        return words.render(language, "lead.happened." + act.kind().name().toLowerCase(Locale.ROOT), arguments);
    }

    private boolean undoable(TriageAct act) {
        boolean own = act.byUser() == access.actor().userId().orElse(-1);
        return act.stands() && (own || access.actor().has(Role.SUPERVISOR));
    }

    static List<LeadView.Note> notes(List<TriageAct> acts) {
        return acts.stream()
                .filter(act -> act.kind() == TriageAct.Kind.NOTE && act.stands())
                .map(act ->
                        new LeadView.Note(act.id(), act.by(), act.at(), Objects.requireNonNullElse(act.words(), "")))
                .toList();
    }

    static List<LeadView.AssessmentView> assessments(List<TriageAct> acts) {
        return acts.stream()
                .filter(act -> act.verdict() != null)
                .map(act -> new LeadView.AssessmentView(
                        act.id(),
                        act.by(),
                        act.at(),
                        Objects.requireNonNull(act.verdict()),
                        Objects.requireNonNullElse(act.words(), ""),
                        !act.stands()))
                .toList();
    }
}
