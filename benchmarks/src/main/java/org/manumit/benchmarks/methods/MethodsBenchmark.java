package org.manumit.benchmarks.methods;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.manumit.analytics.text.method.MethodReader;

/**
 * Quality of the reading of recruiters' methods: {@code manumit bench methods}; with {@code --train} the weights are fitted anew
 * and written into the sources of {@code analytics}; with {@code --errors} the names of texts on the wrong side of the line are
 * told, those of the held-out part excepted.
 */
public final class MethodsBenchmark {

    private static final String WEIGHTS = "analytics/src/main/resources/org/manumit/analytics/text/method/weights.csv";
    private static final long OTHER_WORLD_SEED = 12;

    private MethodsBenchmark() {}

    /** Runs in the root of the repository. */
    public static void main(String[] arguments) throws IOException {
        List<String> options = List.of(arguments);
        if (options.contains("--train")) {
            Files.write(Path.of(WEIGHTS), new WeightsFile().lines());
            System.out.println("Written: " + WEIGHTS + ". Run ./manumit bench methods to measure it.");
            return;
        }
        MethodReader reader = new MethodReader();
        List<LabelledText> contrast = Texts.contrast();
        if (options.contains("--errors")) {
            MethodQuality used = new MethodQuality(
                    contrast.stream().filter(text -> !text.heldOut()).toList(), reader);
            used.errors().forEach(System.out::println);
            new MethodQuality(Texts.world(WeightsFile.WORLD_SEED), reader)
                    .errors()
                    .forEach(System.out::println);
            return;
        }
        print(
                "Contrast cases held out (invented texts)",
                new MethodQuality(
                        contrast.stream().filter(LabelledText::heldOut).toList(), reader));
        print(
                "Synthetic world, seed " + OTHER_WORLD_SEED + " (same templates as in fitting, filled otherwise)",
                new MethodQuality(Texts.world(OTHER_WORLD_SEED), reader));
    }

    private static void print(String title, MethodQuality quality) {
        System.out.println("## " + title + "\n\n" + quality.table() + "\n" + quality.reliability());
    }
}
