package org.manumit.benchmarks.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manumit.analytics.text.method.MethodPhrases;
import org.manumit.analytics.text.method.RecruitmentMethod;

/** Fits all methods and writes the readable file of weights. */
final class WeightsFile {

    static final long WORLD_SEED = 11;

    private static final int PARTS = 5;

    private final List<Example> contrast;
    private final List<Example> world;

    WeightsFile() {
        MethodPhrases phrases = new MethodPhrases();
        contrast = Texts.contrast().stream()
                .filter(text -> !text.heldOut())
                .map(text -> Example.of(text, phrases))
                .filter(example -> !example.spared())
                .toList();
        world = Texts.world(WORLD_SEED).stream()
                .map(text -> Example.of(text, phrases))
                .filter(example -> !example.spared())
                .toList();
    }

    /** The lines of the file. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Written by ./manumit bench methods --train. Natural logarithms of odds (nats); languages share the weights.");
        lines.add("feature,language,method,weight_nats");
        for (RecruitmentMethod method : RecruitmentMethod.values()) {
            PlattLine line = calibrate(method);
            lines.add(row("(calibration slope)", method, line.slope()));
            lines.add(row("(calibration offset)", method, line.offset()));
            new LogisticFit(method)
                    .fit(examples(-1))
                    .forEach((feature, weight) -> lines.add(row(feature, method, weight)));
        }
        return lines;
    }

    private static String row(String feature, RecruitmentMethod method, double value) {
        return String.format(Locale.ROOT, "%s,any,%s,%.3f", feature, method.code(), value);
    }

    /** All examples but those of one part of the contrast cases. */
    private List<Example> examples(int without) {
        List<Example> examples = new ArrayList<>(world);
        contrast.stream().filter(example -> example.source().part() != without).forEach(examples::add);
        return examples;
    }

    /** Each contrast case is scored by a model that has not seen its part; the line is fitted on all those scores. */
    private PlattLine calibrate(RecruitmentMethod method) {
        double[] logOdds = new double[contrast.size()];
        boolean[] shown = new boolean[contrast.size()];
        for (int part = 1; part < PARTS; part++) {
            Map<String, Double> weights = new LogisticFit(method).fit(examples(part));
            for (int i = 0; i < contrast.size(); i++) {
                if (contrast.get(i).source().part() == part) {
                    logOdds[i] = LogisticFit.logOdds(weights, contrast.get(i));
                    shown[i] = contrast.get(i).shows(method);
                }
            }
        }
        report(method, logOdds, shown);
        return PlattLine.fit(logOdds, shown);
    }

    private void report(RecruitmentMethod method, double[] logOdds, boolean[] shown) {
        PlattLine line = PlattLine.fit(logOdds, shown);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < logOdds.length; i++) {
            if (line.probability(logOdds[i]) >= 0.5 != shown[i]) {
                wrong.add(contrast.get(i).source().id() + (shown[i] ? " missed" : " wrongly found"));
            }
        }
        System.out.println(method.code() + ", out of fold: " + wrong.size() + " of " + logOdds.length
                + " on the wrong side: " + wrong);
    }
}
