package org.manumit.server.lead;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import org.manumit.server.resolution.EntityLeads;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** The leads that rest on an entity's observations, for its page. Thread-safe. */
@Component
class LeadsOnObservations implements EntityLeads {

    private static final int MOST_LEADS = 20;

    private final LeadSights sights;
    private final LeadSummaries summaries;
    private final TriageTable triage;

    LeadsOnObservations(LeadSights sights, LeadSummaries summaries, TriageTable triage) {
        this.sights = sights;
        this.summaries = summaries;
        this.triage = triage;
    }

    @Override
    public List<LeadRef> on(Access access, Transaction transaction, LongSet observationIds) {
        LeadSights.Sight sight = sights.of(access, transaction);
        List<LeadRef> found = sight.leads().stream()
                .filter(lead -> lead.material().facts().stream().anyMatch(fact -> observationIds.contains(fact.id())))
                .limit(MOST_LEADS)
                .map(lead -> summaries.summary(
                        access,
                        sight,
                        lead,
                        triage.of(transaction, lead.material().leadId())))
                .map(summary -> new LeadRef(summary.id(), summary.question(), summary.rank()))
                .toList();
        found.forEach(lead -> transaction.concerns("lead", lead.id()));
        return found;
    }
}
