package org.manumit.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manumit.cli.Truth.RecordKey;
import org.manumit.cli.Truth.Story;

/**
 * Precision and recall of leads at the level of operations.
 *
 * <p>A lead <em>meets</em> a story (operation or look-alike) when at least two of its evidence records, and at least half
 * of them, belong to it: a lead that drags an operation's two records along with forty strangers' has not found it.
 * Precision is the share of leads that meet an operation; recall the share of operations that some lead meets.
 */
final class LeadQuality {

    private static final int LEAST_RECORDS = 2;

    private final Truth truth;

    /** A lead as its reader sees it. {@code innocentShown}: an innocent explanation stands beside it. */
    record RankedLead(long id, int rank, double score, boolean innocentShown, List<RecordKey> evidence) {}

    /** A lead and the story it meets, if any. */
    record Met(RankedLead lead, @Nullable Story story) {}

    LeadQuality(Truth truth) {
        this.truth = truth;
    }

    List<Met> match(List<RankedLead> leads) {
        return leads.stream()
                .sorted(Comparator.comparingInt(RankedLead::rank))
                .map(lead -> new Met(lead, storyOf(lead)))
                .toList();
    }

    private @Nullable Story storyOf(RankedLead lead) {
        Map<Story, Integer> counts = new HashMap<>();
        for (RecordKey record : lead.evidence()) {
            Story story = truth.byRecord().get(record);
            if (story != null) {
                counts.merge(story, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST_RECORDS)
                .filter(count -> 2 * count.getValue() >= lead.evidence().size())
                .max(Map.Entry.<Story, Integer>comparingByValue()
                        .thenComparing(count -> count.getKey().id(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** All figures by name, in the order in which they are printed and committed. */
    Map<String, String> figures(List<Met> met) {
        Set<Story> operations = Set.copyOf(truth.operations());
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("operations", "" + operations.size());
        figures.put("lookalikes", "" + truth.lookalikes().size());
        figures.put("leads", "" + met.size());
        for (int top : new int[] {20, 50, 100}) {
            figures.put(
                    "precision at " + top,
                    share(truePositives(met.stream().limit(top).toList(), operations), Math.min(top, met.size())));
        }
        figures.put("precision", share(truePositives(met, operations), met.size()));
        Set<Story> found = stories(met, operations);
        figures.put("recall", share(found.size(), operations.size()));
        byForm(truth.operations(), found).forEach((form, value) -> figures.put("recall " + form, value));
        lookalikeFigures(met, operations, figures);
        return figures;
    }

    private void lookalikeFigures(List<Met> met, Set<Story> operations, Map<String, String> figures) {
        Set<Story> lookalikes = Set.copyOf(truth.lookalikes());
        List<Integer> trueRanks = bestRanks(met, operations);
        int median = trueRanks.isEmpty() ? 0 : trueRanks.get(trueRanks.size() / 2);
        figures.put("median rank of a true operation", "" + median);
        Set<Story> flagged = stories(met, lookalikes);
        figures.put("lookalikes flagged", share(flagged.size(), lookalikes.size()));
        byForm(truth.lookalikes(), flagged).forEach((kind, value) -> figures.put("flagged " + kind, value));
        long unexplained = met.stream()
                .filter(each -> each.story() != null && lookalikes.contains(each.story()))
                .filter(each -> each.lead().rank() < median && !each.lead().innocentShown())
                .count();
        figures.put("lookalikes above the median without innocent explanation", "" + unexplained);
    }

    /** Look-alikes that leads met, and how each ranked, in a line each; best first. */
    List<String> flagged(List<Met> met) {
        Set<Story> lookalikes = Set.copyOf(truth.lookalikes());
        return met.stream()
                .filter(each -> each.story() != null && lookalikes.contains(each.story()))
                .map(each -> "%s at rank %d%s"
                        .formatted(
                                each.story().id(),
                                each.lead().rank(),
                                each.lead().innocentShown() ? ", an innocent explanation is shown" : ""))
                .toList();
    }

    /** Operations that no lead met, by form, in a line each: what they left where, and how much of it a lead holds. */
    List<String> missed(List<Met> met) {
        Set<Story> found = stories(met, Set.copyOf(truth.operations()));
        return truth.operations().stream()
                .filter(operation -> !found.contains(operation))
                .sorted(Comparator.comparing(Story::form).thenComparing(Story::id))
                .map(operation -> "%s: %s left %s; %s"
                        .formatted(operation.form(), operation.id(), truth.feeds(operation), touched(operation, met)))
                .toList();
    }

    private String touched(Story operation, List<Met> met) {
        long most = 0;
        long size = 0;
        for (Met each : met) {
            List<RecordKey> evidence = each.lead().evidence();
            long held = evidence.stream()
                    .filter(record -> operation.equals(truth.byRecord().get(record)))
                    .count();
            if (held > most) {
                most = held;
                size = evidence.size();
            }
        }
        return most == 0 ? "no lead holds any" : "a lead of %d records holds %d".formatted(size, most);
    }

    private static Set<Story> stories(List<Met> met, Set<Story> wanted) {
        Set<Story> found = new HashSet<>();
        for (Met each : met) {
            if (each.story() != null && wanted.contains(each.story())) {
                found.add(each.story());
            }
        }
        return found;
    }

    private static List<Integer> bestRanks(List<Met> met, Set<Story> operations) {
        Map<Story, Integer> best = new HashMap<>();
        for (Met each : met) {
            Story story = each.story();
            if (story != null && operations.contains(story)) {
                best.merge(story, each.lead().rank(), Math::min);
            }
        }
        List<Integer> ranks = new ArrayList<>(best.values());
        ranks.sort(Comparator.naturalOrder());
        return ranks;
    }

    private static long truePositives(List<Met> met, Set<Story> operations) {
        return met.stream()
                .filter(each -> each.story() != null && operations.contains(each.story()))
                .count();
    }

    private static Map<String, String> byForm(List<Story> stories, Set<Story> found) {
        Map<String, String> shares = new TreeMap<>();
        stories.stream()
                .collect(Collectors.groupingBy(Story::form))
                .forEach((form, all) -> shares.put(
                        form, share(all.stream().filter(found::contains).count(), all.size())));
        return shares;
    }

    private static String share(long part, long whole) {
        return whole == 0
                ? "none"
                : String.format(java.util.Locale.ROOT, "%.3f (%d of %d)", (double) part / whole, part, whole);
    }
}
