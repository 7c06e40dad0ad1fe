package org.manumit.server.lead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/**
 * All leads as one reader sees them, ranked; remembered for readers who see the same rows, until the evidence changes.
 * Thread-safe.
 */
@Component
class LeadSights {

    private static final int READERS_REMEMBERED = 12;

    private final MaterialTable materials;
    private final Reckoner reckoner;
    private final Map<String, Sight> sights = new LinkedHashMap<>(READERS_REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sight> eldest) {
            return size() > READERS_REMEMBERED;
        }
    };

    /**
     * Leads by rank, strongest first.
     *
     * @param visible observations that the reader may see at all
     */
    record Sight(String state, long visible, List<Reckoned> leads) {

        Optional<Reckoned> lead(long id) {
            return leads.stream().filter(l -> l.material().leadId() == id).findFirst();
        }

        /** Rank from 1; 0 for a lead that is not seen. */
        int rank(long id) {
            for (int i = 0; i < leads.size(); i++) {
                if (leads.get(i).material().leadId() == id) {
                    return i + 1;
                }
            }
            return 0;
        }
    }

    LeadSights(MaterialTable materials, Reckoner reckoner) {
        this.materials = materials;
        this.reckoner = reckoner;
    }

    Sight of(Access access, Transaction tx) {
        String state = materials.state(tx);
        synchronized (sights) {
            Sight known = sights.get(access.readerKey());
            if (known != null && known.state().equals(state)) {
                return known;
            }
        }
        Sight sight = reckon(tx, state);
        synchronized (sights) {
            sights.put(access.readerKey(), sight);
        }
        return sight;
    }

    private Sight reckon(Transaction tx, String state) {
        long visible = materials.visible(tx);
        List<Reckoned> leads = new ArrayList<>();
        for (Material material : materials.all(tx)) {
            reckoner.reckon(material, visible).ifPresent(leads::add);
        }
        leads.sort(Comparator.comparingDouble((Reckoned l) -> -l.score())
                .thenComparingLong(l -> l.material().leadId()));
        return new Sight(state, visible, List.copyOf(leads));
    }
}
