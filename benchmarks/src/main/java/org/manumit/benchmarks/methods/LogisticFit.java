package org.manumit.benchmarks.methods;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.manumit.analytics.text.method.RecruitmentMethod;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/*
 * LIBLINEAR's logistic regression with an L2 penalty has one optimum, so that the weights do not depend on a seed or an order.
 * Signs are kept by leaving out, round by round, what came out with the wrong one: an innocent phrase that happens to stand in
 * a few lures must not raise anybody.
 */

/** Fits one method's weights with Tribuo. */
final class LogisticFit {

    static final String BASE = "(base)";

    private static final double COST = 2.0;
    private static final Label SHOWN = new Label("shown");
    private static final Label ABSENT = new Label("absent");
    private static final double LARGEST_ODDS = 30;

    private final RecruitmentMethod method;

    LogisticFit(RecruitmentMethod method) {
        this.method = method;
    }

    /** Weights by feature, in nats; the intercept under {@link #BASE}. */
    Map<String, Double> fit(List<Example> examples) {
        Set<String> used = examples.stream()
                .flatMap(example -> example.features().stream())
                .filter(this::serves)
                .collect(Collectors.toCollection(TreeSet::new));
        while (true) {
            Map<String, Double> weights = fit(examples, used);
            Set<String> wrong = weights.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(BASE) && entry.getValue() * sign(entry.getKey()) <= 0)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            if (wrong.isEmpty()) {
                return weights;
            }
            used.removeAll(wrong);
        }
    }

    private boolean serves(String feature) {
        return feature.startsWith(method.code() + ".")
                || feature.startsWith("structure.")
                || feature.startsWith("counter.");
    }

    private static int sign(String feature) {
        return feature.startsWith("counter.") ? -1 : 1;
    }

    private Map<String, Double> fit(List<Example> examples, Set<String> used) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("examples of " + method.code(), labels), labels);
        for (Example example : examples) {
            data.add(row(example.shows(method) ? SHOWN : ABSENT, example.features(), used));
        }
        Model<Label> model = new LibLinearClassificationTrainer(
                        new LinearClassificationType(LinearType.L2R_LR), COST, 1000, 1e-4)
                .train(data);
        double base = logOdds(model, Set.of(), used);
        Map<String, Double> weights = new TreeMap<>();
        weights.put(BASE, base);
        used.forEach(feature -> weights.put(feature, logOdds(model, Set.of(feature), used) - base));
        return weights;
    }

    private static ArrayExample<Label> row(Label label, Collection<String> features, Set<String> used) {
        ArrayExample<Label> row = new ArrayExample<>(label);
        row.add(BASE, 1);
        features.stream().filter(used::contains).sorted().forEach(feature -> row.add(feature, 1));
        return row;
    }

    private static double logOdds(Model<Label> model, Set<String> features, Set<String> used) {
        Label shown =
                model.predict(row(ABSENT, features, used)).getOutputScores().get(SHOWN.getLabel());
        double probability = Objects.requireNonNull(shown, "a model of two labels scores both")
                .getScore();
        double odds = Math.log(probability) - Math.log1p(-probability);
        return Math.max(-LARGEST_ODDS, Math.min(LARGEST_ODDS, odds));
    }

    /** The uncalibrated log-odds of an example. */
    static double logOdds(Map<String, Double> weights, Example example) {
        double sum = weights.getOrDefault(BASE, 0.0);
        for (String feature : example.features()) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return sum;
    }
}
