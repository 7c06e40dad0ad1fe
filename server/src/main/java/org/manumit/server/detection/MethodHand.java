package org.manumit.server.detection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.manumit.analytics.text.method.MethodReading;
import org.manumit.analytics.text.method.RecruitmentMethod;

/**
 * Texts under shared contacts that show methods of recruitment, where at least two independent signs say so: two methods that rest
 * on different words, or one and what others report or pay. Adverts of persons and posts of people who migrate are never among
 * them.
 *
 * @param texts those that show a method, in their order
 * @param methods that rest on words of their own, over all texts
 * @param signs what records of other kinds say of their contacts
 */
record MethodHand(List<ObservationFacts> texts, Set<RecruitmentMethod> methods, Set<ControlSigns.Sign> signs) {

    static final int FEWEST_SIGNS = 2;

    /**
     * Signs that others make. That the same contact recruits says the same as the method; that a register names a firm speaks
     * rather for an honest employer.
     */
    private static final Set<ControlSigns.Sign> OF_OTHERS =
            EnumSet.of(ControlSigns.Sign.ALLEGED_IN_REPORT, ControlSigns.Sign.ACCOUNT_RECEIVES_FROM_SEVERAL);

    MethodHand {
        texts = List.copyOf(texts);
        methods = Set.copyOf(methods);
        signs = Set.copyOf(signs);
    }

    /** Whether a text may be looked at for methods at all. */
    static boolean mayShowMethods(ObservationFacts facts) {
        return !ControlSigns.isOfOwnJourney(facts) && !ControlSigns.isAdvertOfPerson(facts);
    }

    /**
     * What is worth showing of these texts.
     *
     * @param readings what was read in each text, by its id; texts without one are left out
     */
    static List<MethodHand> of(List<ObservationFacts> texts, Map<Long, MethodReading> readings, SharedContacts shared) {
        List<ObservationFacts> showing = texts.stream()
                .filter(MethodHand::mayShowMethods)
                .filter(text -> !reachedApart(readings, text).isEmpty())
                .toList();
        List<MethodHand> hands = new ArrayList<>();
        for (List<ObservationFacts> texted : shared.hands(showing)) {
            Set<RecruitmentMethod> methods = EnumSet.noneOf(RecruitmentMethod.class);
            texted.forEach(text -> methods.addAll(reachedApart(readings, text)));
            Set<ControlSigns.Sign> signs = ofOthers(texted, shared);
            if (methods.size() + signs.size() >= FEWEST_SIGNS) {
                hands.add(new MethodHand(texted, methods, signs));
            }
        }
        return hands;
    }

    private static List<RecruitmentMethod> reachedApart(Map<Long, MethodReading> readings, ObservationFacts text) {
        MethodReading reading = readings.get(text.id());
        return reading == null ? List.of() : reading.reachedApart();
    }

    private static Set<ControlSigns.Sign> ofOthers(List<ObservationFacts> texts, SharedContacts shared) {
        List<ObservationFacts> others = new ArrayList<>();
        texts.forEach(text -> others.addAll(shared.recordsOn(text.id())));
        Set<ControlSigns.Sign> signs = EnumSet.copyOf(OF_OTHERS);
        signs.retainAll(ControlSigns.in(others));
        return signs;
    }

    /** The most that any of its texts shows of a method, from 0 to 1. */
    double probability(RecruitmentMethod method, Map<Long, MethodReading> readings) {
        return texts.stream()
                .map(text -> readings.get(text.id()))
                .filter(Objects::nonNull)
                .mapToDouble(reading -> reading.probability(method))
                .max()
                .orElse(0);
    }
}
