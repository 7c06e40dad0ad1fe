package org.manumit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.manumit.analytics.text.story.Stories;
import org.manumit.analytics.text.story.StoriesParameters;
import org.manumit.analytics.text.story.StoriesResult;
import org.manumit.analytics.text.story.Story;
import org.manumit.formats.RefusedFileException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well tips of one operation of synthetic worlds are put together: {@code manumit bench stories WORLD...}, run from the source tree.
 * Figures are synthetic. Two tips are a true pair if one operation or one look-alike made both; tips of ordinary life belong to nobody,
 * so that each pair with one of them counts as wrong.
 */
public final class StoryBenchmark {

    private final WorldTips world;
    private final int[] scenes;
    private final List<String> names = new ArrayList<>();
    private final List<String> methods = new ArrayList<>();

    private StoryBenchmark(Path folder) throws IOException, RefusedFileException {
        world = WorldTips.of(folder);
        Map<String, Integer> numbers = new HashMap<>();
        for (int tip = 0; tip < world.tips.size(); tip++) {
            numbers.put(world.tips.get(tip).record(), tip);
        }
        scenes = new int[world.tips.size()];
        Arrays.fill(scenes, -1);
        JsonNode truth =
                JsonMapper.shared().readTree(folder.resolve("truth/truth.json").toFile());
        for (String kind : List.of("operations", "lookalikes")) {
            for (JsonNode scene : truth.path(kind)) {
                int number = names.size();
                names.add(scene.path("id").asString());
                methods.add(scene.path(kind.equals("operations") ? "method" : "kind")
                        .asString());
                scene.path("records").forEach(record -> {
                    Integer tip = numbers.get(record.path("feed").asString() + "/"
                            + record.path("sourceId").asString());
                    if (tip != null) {
                        scenes[tip] = number;
                    }
                });
            }
        }
    }

    /** Prints what was reached on each world. */
    public static void main(String[] folders) throws IOException, RefusedFileException {
        for (String folder : folders) {
            StoryBenchmark benchmark = new StoryBenchmark(Path.of(folder));
            long began = System.nanoTime();
            StoriesResult found = new Stories(StoriesParameters.DEFAULT).find(benchmark.world.input(), () -> false);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d tips, %,d stories, %,d facts of which not all pairs were looked at, %.2f s%n",
                    folder,
                    benchmark.world.tips.size(),
                    found.stories().size(),
                    found.left().size(),
                    (System.nanoTime() - began) / 1e9);
            benchmark.pairs(found);
        }
    }

    private void pairs(StoriesResult found) {
        Map<String, int[]> byMethod = new TreeMap<>();
        count(byMethod);
        long together = 0;
        long right = 0;
        long ordinary = 0;
        for (Story story : found.stories()) {
            int[] tips = story.tips().stream().mapToInt(Long::intValue).toArray();
            for (int i = 0; i < tips.length; i++) {
                for (int j = i + 1; j < tips.length; j++) {
                    together++;
                    int one = scenes[tips[i]];
                    ordinary += one < 0 && scenes[tips[j]] < 0 ? 1 : 0;
                    if (one >= 0 && one == scenes[tips[j]]) {
                        right++;
                        byMethod.computeIfAbsent(methods.get(one), key -> new int[2])[1]++;
                    }
                }
            }
        }
        long all = byMethod.values().stream().mapToLong(counts -> counts[0]).sum();
        System.out.printf(
                Locale.ROOT,
                "  pairs: %,d put together, %,d of them right (precision %.3f), %,d of both ordinary life;"
                        + " %,d of %,d true ones found (recall %.3f)%n",
                together,
                right,
                right / (double) Math.max(1, together),
                ordinary,
                right,
                all,
                right / (double) Math.max(1, all));
        byMethod.forEach(
                (method, counts) -> System.out.printf("    %s: %d of %d pairs%n", method, counts[1], counts[0]));
    }

    private void count(Map<String, int[]> byMethod) {
        for (int one = 0; one < scenes.length; one++) {
            for (int other = one + 1; scenes[one] >= 0 && other < scenes.length; other++) {
                if (scenes[one] == scenes[other]) {
                    byMethod.computeIfAbsent(methods.get(scenes[one]), key -> new int[2])[0]++;
                }
            }
        }
    }
}
