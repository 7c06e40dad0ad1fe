package org.manumit.server.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.manumit.server.resolution.TextJudgements;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.RunMandate;
import org.manumit.server.safeguard.RunMandates;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs detectors and keeps what they find. Thread-safe; one run at a time. */
@Component
@EnableConfigurationProperties(DetectionSettings.class)
public class Detection {

    private static final Set<String> READS = Set.of("observation", "resolution");
    private static final Set<String> WRITES = Set.of("detection");

    private final Map<String, Detector> detectors = new LinkedHashMap<>();
    private final GroupedTexts grouped = new GroupedTexts();
    private final RunMandates mandates;
    private final RunTable runs;
    private final FindingTable findings;
    private final FactTable facts;
    private final AppellationTable appellations;
    private final TextJudgements judgements;
    private final DetectionSettings settings;
    private final ApplicationEventPublisher events;
    private final JsonMapper json = JsonMapper.builder().build();

    Detection(
            List<Detector> detectors,
            RunMandates mandates,
            RunTable runs,
            FindingTable findings,
            FactTable facts,
            AppellationTable appellations,
            TextJudgements judgements,
            DetectionSettings settings,
            ApplicationEventPublisher events) {
        detectors.stream()
                .sorted(java.util.Comparator.comparing(d -> d.card().key()))
                .forEach(d -> this.detectors.put(d.card().key(), d));
        this.mandates = mandates;
        this.runs = runs;
        this.findings = findings;
        this.facts = facts;
        this.appellations = appellations;
        this.judgements = judgements;
        this.settings = settings;
        this.events = events;
    }

    /** Cards of all detectors, by key. */
    public List<DetectorCard> cards() {
        return detectors.values().stream().map(Detector::card).toList();
    }

    Optional<Detector> detector(String key) {
        return Optional.ofNullable(detectors.get(key));
    }

    /** Runs every detector on all that is held now and tells those who follow. */
    public synchronized void runAll(BooleanSupplier cancelled) {
        long last = 0;
        try {
            for (Detector detector : detectors.values()) {
                last = run(detector, start(detector), cancelled);
            }
        } finally {
            grouped.forget();
        }
        events.publishEvent(new FindingsRenewed(last));
    }

    /** Runs one detector under a run that was started, and tells those who follow. */
    synchronized void runOne(Detector detector, long runId, BooleanSupplier cancelled) {
        long ended;
        try {
            ended = run(detector, runId, cancelled);
        } finally {
            grouped.forget();
        }
        events.publishEvent(new FindingsRenewed(ended));
    }

    long start(Detector detector) {
        DetectorCard card = detector.card();
        Map<String, String> parameters = new LinkedHashMap<>();
        card.parameters().forEach(p -> parameters.put(p.name(), p.value()));
        return access(card)
                .inTransaction(
                        Act.of("detection.start"),
                        tx -> runs.start(tx, card, json.writeValueAsString(parameters), settings.seedOrDefault()));
    }

    private long run(Detector detector, long runId, BooleanSupplier cancelled) {
        Access access = access(detector.card());
        try {
            int found = access.inTransaction(Act.of("detection.run", "run", runId), tx -> {
                runs.snapshot(tx, runId, runs.held(tx), runs.highestHeld(tx));
                RunInput input = new RunInput(tx, facts, appellations, judgements, grouped, cancelled);
                List<Finding> claims = detector.find(input, settings.seedOrDefault());
                long[] evidence = evidence(claims);
                facts.renew(tx, evidence);
                findings.replace(tx, detector.card().key(), runId, claims);
                if (detector.looksAtNames()) {
                    input.keepAppellations(findings.evidence(tx, keysOfThoseWhoLookAtNames()));
                }
                detector.keep(tx, claims);
                return claims.size();
            });
            end(access, runId, Run.State.DONE, found);
        } catch (CancellationException stopped) {
            end(access, runId, Run.State.CANCELLED, 0);
            throw stopped;
        } catch (RuntimeException failure) {
            end(access, runId, Run.State.FAILED, 0);
            throw failure;
        }
        return runId;
    }

    private List<String> keysOfThoseWhoLookAtNames() {
        return detectors.values().stream()
                .filter(Detector::looksAtNames)
                .map(detector -> detector.card().key())
                .toList();
    }

    private void end(Access access, long runId, Run.State state, long found) {
        access.<Boolean>inTransaction(Act.of("detection.end", "run", runId), tx -> {
            runs.end(tx, runId, state, found);
            return true;
        });
    }

    private static long[] evidence(List<Finding> claims) {
        List<Long> ids = new ArrayList<>();
        claims.forEach(claim -> claim.evidence().forEach(e -> ids.add(e.observationId())));
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    /** Whether something is held that no finished run has seen; closes runs that a stop cut short. */
    boolean isBehind() {
        Access access = mandates.open(new RunMandate("detection.watch", READS, WRITES));
        return access.inTransaction(Act.of("detection.watch"), tx -> {
            runs.closeOrphans(tx);
            return runs.highestHeld(tx) > runs.highestSeen(tx);
        });
    }

    private Access access(DetectorCard card) {
        return mandates.open(new RunMandate("detection." + card.key(), READS, WRITES));
    }
}
