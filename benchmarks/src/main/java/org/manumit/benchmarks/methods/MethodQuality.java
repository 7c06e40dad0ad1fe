package org.manumit.benchmarks.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.manumit.analytics.text.method.MethodReader;
import org.manumit.analytics.text.method.MethodReading;
import org.manumit.analytics.text.method.RecruitmentMethod;

/** How well the packed weights do on texts with known methods. Confined to one thread. */
final class MethodQuality {

    private static final int BINS = 5;

    private final List<LabelledText> texts;
    private final List<MethodReading> readings = new ArrayList<>();

    MethodQuality(List<LabelledText> texts, MethodReader reader) {
        this.texts = texts;
        texts.forEach(text -> readings.add(reader.read(text.text())));
    }

    /** Hits, misses and mean squared error of one method at the line. */
    record Counted(int truePositives, int falsePositives, int missed, double brier) {
        String precision() {
            return share(truePositives, truePositives + falsePositives);
        }

        String recall() {
            return share(truePositives, truePositives + missed);
        }

        private static String share(int part, int whole) {
            return whole == 0 ? "–" : String.format(Locale.ROOT, "%.2f", (double) part / whole);
        }
    }

    Counted count(RecruitmentMethod method) {
        int hits = 0;
        int wrong = 0;
        int missed = 0;
        double squares = 0;
        for (int i = 0; i < texts.size(); i++) {
            boolean shown = texts.get(i).methods().contains(method);
            double p = readings.get(i).probability(method);
            boolean told = p >= MethodReader.LINE;
            hits += shown && told ? 1 : 0;
            wrong += !shown && told ? 1 : 0;
            missed += shown && !told ? 1 : 0;
            squares += (p - (shown ? 1 : 0)) * (p - (shown ? 1 : 0));
        }
        return new Counted(hits, wrong, missed, squares / texts.size());
    }

    /** A table for people: a row for each method. */
    String table() {
        StringBuilder table = new StringBuilder(
                "| method | shown | found | wrongly found | precision | recall | Brier |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        for (RecruitmentMethod method : RecruitmentMethod.values()) {
            Counted c = count(method);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %s | %s | %.3f |%n",
                    method.code(),
                    c.truePositives() + c.missed(),
                    c.truePositives(),
                    c.falsePositives(),
                    c.precision(),
                    c.recall(),
                    c.brier()));
        }
        return table.toString();
    }

    /** A table of how often what was given a probability was so, over all methods. */
    String reliability() {
        int[] count = new int[BINS];
        int[] shown = new int[BINS];
        double[] sum = new double[BINS];
        for (int i = 0; i < texts.size(); i++) {
            for (RecruitmentMethod method : RecruitmentMethod.values()) {
                double p = readings.get(i).probability(method);
                int bin = Math.min(BINS - 1, (int) (p * BINS));
                count[bin]++;
                sum[bin] += p;
                shown[bin] += texts.get(i).methods().contains(method) ? 1 : 0;
            }
        }
        StringBuilder table =
                new StringBuilder("| given | readings | mean given | share shown |\n| --- | --- | --- | --- |\n");
        for (int bin = 0; bin < BINS; bin++) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %.1f to %.1f | %d | %.2f | %.2f |%n",
                    (double) bin / BINS,
                    (bin + 1.0) / BINS,
                    count[bin],
                    count[bin] == 0 ? 0 : sum[bin] / count[bin],
                    count[bin] == 0 ? 0 : (double) shown[bin] / count[bin]));
        }
        return table.toString();
    }

    /** Texts on the wrong side of the line, by their names, and those in a spared voice that show a method. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (RecruitmentMethod method : RecruitmentMethod.values()) {
                boolean shown = texts.get(i).methods().contains(method);
                boolean told = readings.get(i).probability(method) >= MethodReader.LINE;
                if (shown != told) {
                    errors.add(texts.get(i).id() + " " + texts.get(i).language() + " "
                            + texts.get(i).kind() + " "
                            + method.code() + (told ? " wrongly found" : " missed")
                            + (readings.get(i).voice().spared() ? " (spared)" : ""));
                }
            }
        }
        return errors;
    }
}
