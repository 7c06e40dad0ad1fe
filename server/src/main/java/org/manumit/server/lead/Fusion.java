package org.manumit.server.lead;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.manumit.server.detection.Findings;
import org.manumit.server.detection.FindingsRenewed;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.RunMandate;
import org.manumit.server.safeguard.RunMandates;
import org.manumit.server.safeguard.Transaction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gathers findings into leads after each run of the detectors. Findings about the same observations become one lead; hot
 * cells only lie beside it, so that a place never makes a lead of people. A lead keeps its id as long as it shares
 * observations with what is found anew; of several that fit, the one sharing most goes on. Thread-safe.
 */
@Component
class Fusion {

    static final String NETWORKS = "shared-selector-networks";

    private static final RunMandate MANDATE =
            new RunMandate("lead.fusion", Set.of("observation", "resolution", "detection"), Set.of("lead"));

    private final RunMandates mandates;
    private final Findings findings;
    private final LeadTable table;

    Fusion(RunMandates mandates, Findings findings, LeadTable table) {
        this.mandates = mandates;
        this.findings = findings;
        this.table = table;
    }

    /** One finding's evidence. */
    private record Gathered(long findingId, String detector, long runId, LongArrayList observations) {}

    @EventListener
    void on(FindingsRenewed event) {
        mandates.open(MANDATE).<Boolean>inTransaction(Act.of("lead.fuse"), tx -> {
            fuse(tx);
            return true;
        });
    }

    private void fuse(Transaction tx) {
        List<Gathered> all = read(tx);
        List<Gathered> making =
                all.stream().filter(g -> g.detector().equals(NETWORKS)).toList();
        List<Gathered> beside =
                all.stream().filter(g -> !g.detector().equals(NETWORKS)).toList();
        Long2LongOpenHashMap before = table.leadsByObservation(tx);
        Map<Long, Long> leadOf = identities(making, before);
        table.clear(tx);
        for (Gathered gathered : making) {
            long known = leadOf.getOrDefault(gathered.findingId(), 0L);
            long lead = known > 0 ? known : table.open(tx);
            table.gather(tx, lead, gathered.observations().toLongArray(), gathered.detector(), gathered.runId());
        }
        layBeside(tx, beside);
        table.close(tx);
    }

    private List<Gathered> read(Transaction tx) {
        Map<Long, Gathered> byFinding = new TreeMap<>();
        findings.read(
                tx,
                (finding, detector, run, observation) -> byFinding
                        .computeIfAbsent(finding, f -> new Gathered(f, detector, run, new LongArrayList()))
                        .observations()
                        .add(observation));
        return List.copyOf(byFinding.values());
    }

    /** For each finding the earlier lead that goes on in it: pairs by what they share, most first; each lead once. */
    static Map<Long, Long> identities(List<Long> findings, List<long[]> observations, Long2LongOpenHashMap before) {
        List<long[]> pairs = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            Map<Long, Integer> shared = new TreeMap<>();
            for (long observation : observations.get(i)) {
                long lead = before.getOrDefault(observation, 0);
                if (lead > 0) {
                    shared.merge(lead, 1, Integer::sum);
                }
            }
            long finding = findings.get(i);
            shared.forEach((lead, count) -> pairs.add(new long[] {count, lead, finding}));
        }
        pairs.sort(Comparator.<long[]>comparingLong(p -> -p[0])
                .thenComparingLong(p -> p[1])
                .thenComparingLong(p -> p[2]));
        Map<Long, Long> leadOf = new HashMap<>();
        Map<Long, Long> findingOf = new HashMap<>();
        for (long[] pair : pairs) {
            if (!leadOf.containsKey(pair[2]) && !findingOf.containsKey(pair[1])) {
                leadOf.put(pair[2], pair[1]);
                findingOf.put(pair[1], pair[2]);
            }
        }
        return leadOf;
    }

    private static Map<Long, Long> identities(List<Gathered> making, Long2LongOpenHashMap before) {
        return identities(
                making.stream().map(Gathered::findingId).toList(),
                making.stream().map(g -> g.observations().toLongArray()).toList(),
                before);
    }

    private void layBeside(Transaction tx, List<Gathered> beside) {
        Long2LongOpenHashMap now = table.leadsByObservation(tx);
        for (Gathered gathered : beside) {
            Map<Long, LongArrayList> met = new TreeMap<>();
            for (long observation : gathered.observations()) {
                long lead = now.getOrDefault(observation, 0);
                if (lead > 0) {
                    met.computeIfAbsent(lead, l -> new LongArrayList()).add(observation);
                }
            }
            met.forEach((lead, observations) ->
                    table.gather(tx, lead, observations.toLongArray(), gathered.detector(), gathered.runId()));
        }
    }
}
