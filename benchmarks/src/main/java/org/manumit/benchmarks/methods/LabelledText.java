package org.manumit.benchmarks.methods;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.manumit.analytics.text.method.RecruitmentMethod;

/**
 * A text and the methods that it shows.
 *
 * @param id name of the case; cases that say the same in several languages share what follows the dash
 * @param language ISO 639-1 code
 * @param methods the methods shown, none for an innocent text
 * @param kind what sort of case it is
 * @param text as written
 */
record LabelledText(String id, String language, Set<RecruitmentMethod> methods, String kind, String text) {

    private static final int PARTS = 5;

    LabelledText {
        methods = Set.copyOf(methods);
    }

    static Set<RecruitmentMethod> methods(String labels) {
        return labels.equals("none")
                ? EnumSet.noneOf(RecruitmentMethod.class)
                : Arrays.stream(labels.split(" "))
                        .map(RecruitmentMethod::ofCode)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RecruitmentMethod.class)));
    }

    /** From 0 to 4; translations of one case fall into one part, so that no case is learned in one language and tried in another. */
    int part() {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1)) % PARTS;
    }

    /** Part 0 is held out: never used to fit, to calibrate or to choose anything. */
    boolean heldOut() {
        return part() == 0;
    }

    @Override
    public String toString() {
        return "LabelledText[" + id + ", " + language + ", " + methods + ", " + text.length() + " characters]";
    }
}
