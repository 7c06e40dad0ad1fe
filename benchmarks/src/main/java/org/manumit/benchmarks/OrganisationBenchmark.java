package org.manumit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.manumit.analytics.text.organisation.Itinerary;
import org.manumit.analytics.text.organisation.ItineraryParameters;
import org.manumit.analytics.text.organisation.Organisations;
import org.manumit.analytics.text.organisation.OrganisationsParameters;
import org.manumit.analytics.text.organisation.OrganisationsResult;
import org.manumit.analytics.text.template.GroupingQuality;
import org.manumit.analytics.text.template.TextCorpus;
import org.manumit.analytics.text.template.TextGrouping;
import org.manumit.analytics.text.template.TextGroupingParameters;
import org.manumit.analytics.text.template.TextGroupingResult;
import org.manumit.formats.RefusedFileException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well copies, organisations and itineraries of synthetic worlds are found: {@code manumit bench organisations WORLD...}, run from
 * the source tree. Figures are synthetic.
 */
public final class OrganisationBenchmark {
    private final WorldDocuments world;
    private final JsonNode truth;
    private final Map<String, Integer> numbers = new HashMap<>();
    private TextGroupingResult groups;
    private OrganisationsResult organisations;

    private OrganisationBenchmark(Path folder) throws IOException, RefusedFileException {
        world = WorldDocuments.of(folder);
        truth = JsonMapper.shared().readTree(folder.resolve("truth/truth.json").toFile());
        for (int d = 0; d < world.documents.size(); d++) {
            numbers.put(world.documents.get(d).record(), d);
        }
        TextCorpus corpus = new TextCorpus();
        corpus.add(world.documents.stream().map(WorldDocuments.Document::text).toList());
        groups = new TextGrouping(TextGroupingParameters.DEFAULT).group(corpus, () -> false);
        organisations = find(document -> world.documents.get(document).signed());
    }

    private OrganisationsResult find(IntPredicate signed) {
        return new Organisations(OrganisationsParameters.DEFAULT)
                .find(world.input(groups::groupOf, signed), () -> false);
    }

    /** As if each operation's adverts bore a sign: what is lost for want of signs is lost on purpose. */
    private void withAllSigns() {
        Set<Integer> told = new HashSet<>();
        truth.path("operations").forEach(scene -> told.addAll(documents(scene)));
        OrganisationsResult own = organisations;
        organisations = find(told::contains);
        OrganisationLosses losses =
                new OrganisationLosses(world, groups::groupOf, own::organisationOf, organisations::organisationOf);
        truth.path("operations").forEach(scene -> losses.add(documents(scene)));
        System.out.println("  " + losses);
        System.out.println("  with a sign on each document of an operation:");
        organisations();
        itineraries();
    }

    /** Prints what was reached on each world. */
    public static void main(String[] folders) throws IOException, RefusedFileException {
        for (String folder : folders) {
            long began = System.nanoTime();
            OrganisationBenchmark benchmark = new OrganisationBenchmark(Path.of(folder));
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d documents, %,d groups, %,d organisations, %.1f s%n",
                    folder,
                    benchmark.world.documents.size(),
                    benchmark.groups.groups(),
                    benchmark.organisations.organisations(),
                    (System.nanoTime() - began) / 1e9);
            benchmark.copies("operations");
            benchmark.copies("lookalikes");
            benchmark.organisations();
            benchmark.independents();
            benchmark.itineraries();
            benchmark.withAllSigns();
        }
    }

    private List<Integer> documents(JsonNode owner) {
        List<Integer> found = new ArrayList<>();
        owner.path("records").forEach(record -> {
            Integer number = numbers.get(record.path("feed").asString() + "/"
                    + record.path("sourceId").asString());
            if (number != null) {
                found.add(number);
            }
        });
        return found;
    }

    /** A copy is recalled when at least half of its records, two or more, lie in one group that is mostly theirs. */
    private void copies(String kind) {
        int all = 0;
        int recalled = 0;
        long theirs = 0;
        long members = 0;
        for (JsonNode scene : truth.path(kind)) {
            for (JsonNode copy : scene.path("copies")) {
                List<Integer> records = documents(copy);
                int[] in = records.stream()
                        .mapToInt(groups::groupOf)
                        .filter(group -> group >= 0)
                        .toArray();
                int group = mode(in);
                long inside = Arrays.stream(in).filter(other -> other == group).count();
                all++;
                if (inside >= 2) {
                    theirs += inside;
                    members += groups.sizeOf(group);
                    recalled += inside * 2 >= records.size() && inside * 2 > groups.sizeOf(group) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  copies of %s: %d of %d recalled (%.3f); %.3f of the texts in their groups are theirs%n",
                kind,
                recalled,
                all,
                recalled / (double) Math.max(1, all),
                theirs / (double) Math.max(1, members));
    }

    private static int mode(int[] values) {
        Map<Integer, Integer> counts = new HashMap<>();
        Arrays.stream(values).forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
                .map(Map.Entry::getKey)
                .orElse(-1);
    }

    private void organisations() {
        int[] scenes = new int[world.documents.size()];
        Arrays.fill(scenes, -1);
        int number = 0;
        for (JsonNode scene : truth.path("operations")) {
            int own = number++;
            documents(scene).forEach(document -> scenes[document] = own);
        }
        int[] told =
                IntStream.range(0, scenes.length).filter(d -> scenes[d] >= 0).toArray();
        int[] truths = Arrays.stream(told).map(d -> scenes[d]).toArray();
        int[] found = Arrays.stream(told).map(organisations::organisationOf).toArray();
        GroupingQuality quality = GroupingQuality.of(truths, found);
        long strangers = IntStream.range(0, scenes.length)
                .filter(d -> scenes[d] < 0 && organisations.organisationOf(d) >= 0)
                .filter(d -> Arrays.stream(found).anyMatch(o -> o == organisations.organisationOf(d)))
                .count();
        System.out.printf(
                Locale.ROOT,
                "  organisations over %d records of operations: pairs precision %.3f, recall %.3f, F1 %.3f;"
                        + " %d other records joined to them%n",
                told.length,
                quality.precision(),
                quality.recall(),
                2 * quality.precision() * quality.recall() / Math.max(1e-9, quality.precision() + quality.recall()),
                strangers);
        lookalikes(found);
        byMethod();
    }

    private void lookalikes(int[] ofOperations) {
        int joined = 0;
        int all = 0;
        for (JsonNode scene : truth.path("lookalikes")) {
            for (int document : documents(scene)) {
                int organisation = organisations.organisationOf(document);
                all++;
                joined += organisation >= 0 && Arrays.stream(ofOperations).anyMatch(o -> o == organisation) ? 1 : 0;
            }
        }
        System.out.printf("  look-alikes' records joined to operations: %d of %d%n", joined, all);
    }

    private void byMethod() {
        Map<String, int[]> pairs = new java.util.TreeMap<>();
        for (JsonNode scene : truth.path("operations")) {
            int[] found = documents(scene).stream()
                    .mapToInt(organisations::organisationOf)
                    .toArray();
            int[] counts = pairs.computeIfAbsent(scene.path("method").asString(), key -> new int[2]);
            for (int i = 0; i < found.length; i++) {
                for (int j = i + 1; j < found.length; j++) {
                    counts[0]++;
                    counts[1] += found[i] >= 0 && found[i] == found[j] ? 1 : 0;
                }
            }
        }
        pairs.forEach((method, counts) -> System.out.printf("    %s: %d of %d pairs%n", method, counts[1], counts[0]));
    }

    /** Adverts that persons placed for themselves must stand in no organisation. */
    private void independents() {
        int of = 0;
        int linked = 0;
        for (JsonNode scene : truth.path("lookalikes")) {
            if (scene.path("kind").asString().equals("independent-worker")) {
                for (int document : documents(scene)) {
                    of++;
                    linked += organisations.organisationOf(document) >= 0 ? 1 : 0;
                }
            }
        }
        long personal = world.documents.stream()
                .filter(WorldDocuments.Document::personal)
                .count();
        long kept = IntStream.range(0, world.documents.size())
                .filter(d -> world.documents.get(d).personal() && organisations.organisationOf(d) >= 0)
                .count();
        System.out.printf(
                "  independent workers' adverts linked: %d of %d; of all adverts of persons: %,d of %,d%n",
                linked, of, kept, personal);
    }

    private void itineraries() {
        int stops = 0;
        int matched = 0;
        int inFound = 0;
        int told = 0;
        for (JsonNode scene : truth.path("operations")) {
            int organisation = mode(documents(scene).stream()
                    .mapToInt(organisations::organisationOf)
                    .filter(o -> o >= 0)
                    .toArray());
            List<Itinerary.Stop> found = organisation < 0
                    ? List.of()
                    : organisations
                            .itinerary(organisation, ItineraryParameters.BY_ROAD)
                            .stops();
            told += found.size();
            for (JsonNode stop : scene.path("stops")) {
                stops++;
                inFound += organisation < 0 ? 0 : 1;
                matched += found.stream().anyMatch(one -> isSame(one, stop)) ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  stops: %d of %d matched (%.3f), of operations found at all %d; %d stops told%n",
                matched,
                stops,
                matched / (double) Math.max(1, stops),
                inFound,
                told);
    }

    private boolean isSame(Itinerary.Stop found, JsonNode told) {
        return found.place()
                        == world.place(
                                told.path("country").asString(),
                                told.path("city").asString())
                && found.firstDay() <= day(told, "to")
                && found.lastDay() >= day(told, "from");
    }

    private static int day(JsonNode stop, String field) {
        return (int) Instant.parse(stop.path(field).asString())
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toEpochDay();
    }
}
