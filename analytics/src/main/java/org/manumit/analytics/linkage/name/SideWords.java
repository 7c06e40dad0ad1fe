package org.manumit.analytics.linkage.name;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.name.ReadName.LegalForm;
import org.manumit.analytics.linkage.name.ReadName.NumberWord;

/**
 * What the words beside the name proper say: numbers, legal forms, generations, titles, particles. Bits, judgement.
 * Thread-safe (stateless).
 */
final class SideWords {

    private static final Counting NUMBERS = new Counting(2.5, 0.3, -14, -5.5);
    private static final Counting GENERATIONS = new Counting(2, 0.1, -14, -0.8);
    private static final double LARGEST_NUMBER = 1e15;
    private static final double FORM_BITS = 0.7;
    private static final double FORM_MISSING_BITS = -0.15;
    private static final double FORM_DIFFERS_BITS = -2.5;
    private static final double SMALL_WORD_BITS = 0.05;
    private static final double SEX_DIFFERS_BITS = -2.5;

    private SideWords() {}

    static List<NamePart> parts(ReadName a, ReadName b) {
        List<NamePart> parts = new ArrayList<>();
        count(a.numbers(), b.numbers(), NUMBERS, parts);
        forms(a.legalForms(), b.legalForms(), parts);
        count(a.generations(), b.generations(), GENERATIONS, parts);
        smallWords(a.particles(), b.particles(), parts);
        titles(a, b, parts);
        return parts;
    }

    /**
     * What numbers of one sort weigh.
     *
     * @param agree when both names have one
     * @param sizeShare what is added for each bit of its size
     * @param differ when each has another
     * @param missing when one name has none
     */
    private record Counting(double agree, double sizeShare, double differ, double missing) {}

    private static void count(List<NumberWord> a, List<NumberWord> b, Counting counting, List<NamePart> parts) {
        List<NumberWord> openA = new ArrayList<>(a);
        List<NumberWord> openB = new ArrayList<>(b);
        for (NumberWord one : a) {
            NumberWord twin = twin(one, openB);
            if (twin != null) {
                double bits = counting.agree() + counting.sizeShare() * size(one.value());
                boolean same = one.shown().equals(twin.shown());
                Agreement agreement = same ? Agreement.SAME : Agreement.SAME_WRITTEN_OTHERWISE;
                parts.add(new NamePart(
                        one.shown(),
                        twin.shown(),
                        agreement,
                        same ? bits : bits - SMALL_WORD_BITS - trace(one.shown()) - trace(twin.shown())));
                openA.remove(one);
                openB.remove(twin);
            }
        }
        tellRest(openA, openB, counting, parts);
    }

    private static void tellRest(
            List<NumberWord> openA, List<NumberWord> openB, Counting counting, List<NamePart> parts) {
        int pairs = Math.min(openA.size(), openB.size());
        for (int i = 0; i < pairs; i++) {
            NumberWord one = openA.get(i);
            NumberWord other = openB.get(i);
            double bits = counting.differ() - trace(one, other);
            parts.add(new NamePart(one.shown(), other.shown(), Agreement.CONTRADICTS, bits));
        }
        for (NumberWord one : openA.subList(pairs, openA.size())) {
            double bits = counting.missing() - size(one.value()) / 50;
            parts.add(new NamePart(one.shown(), List.of(), Agreement.ONLY_IN_A, bits));
        }
        for (NumberWord other : openB.subList(pairs, openB.size())) {
            double bits = counting.missing() - size(other.value()) / 50;
            parts.add(new NamePart(List.of(), other.shown(), Agreement.ONLY_IN_B, bits));
        }
    }

    /** The same number, written alike if possible. */
    private static @Nullable NumberWord twin(NumberWord one, List<NumberWord> others) {
        NumberWord twin = null;
        for (NumberWord other : others) {
            if (other.value().equals(one.value())
                    && (twin == null || other.shown().equals(one.shown()))) {
                twin = other;
            }
        }
        return twin;
    }

    /** Bits that a number takes to write; the surprise of a word that is none by its letters. */
    private static double size(String value) {
        if (!Character.isDigit(value.charAt(0))) {
            return CommonWords.letters(value) / 10;
        }
        double number = Math.min(LARGEST_NUMBER, new BigDecimal(value).doubleValue());
        return Math.log(1 + number) / Math.log(2);
    }

    /** Small words and forms that are longer or rarer say a trace more, so that none weighs the same as another. */
    private static double trace(List<String> shown) {
        return CommonWords.letters(String.join("", shown).toLowerCase(Locale.ROOT)) / 1000;
    }

    private static void rest(
            List<NumberWord> a, List<NumberWord> b, double differs, double missing, List<NamePart> parts) {
        int pairs = Math.min(a.size(), b.size());
        for (int i = 0; i < pairs; i++) {
            parts.add(new NamePart(
                    a.get(i).shown(), b.get(i).shown(), Agreement.CONTRADICTS, differs - trace(a.get(i), b.get(i))));
        }
        a.subList(pairs, a.size())
                .forEach(one -> parts.add(
                        new NamePart(one.shown(), List.of(), Agreement.ONLY_IN_A, missing - size(one.value()) / 50)));
        b.subList(pairs, b.size())
                .forEach(one -> parts.add(
                        new NamePart(List.of(), one.shown(), Agreement.ONLY_IN_B, missing - size(one.value()) / 50)));
    }

    private static double trace(NumberWord one, NumberWord other) {
        double a = size(one.value());
        double b = size(other.value());
        return Math.abs(a - b) / 10 + (a + b) / 50;
    }

    private static void forms(List<LegalForm> a, List<LegalForm> b, List<NamePart> parts) {
        List<String> shownA = a.stream().flatMap(form -> form.shown().stream()).toList();
        List<String> shownB = b.stream().flatMap(form -> form.shown().stream()).toList();
        if (a.isEmpty() && b.isEmpty()) {
            return;
        }
        if (a.isEmpty() || b.isEmpty()) {
            parts.add(new NamePart(
                    shownA,
                    shownB,
                    a.isEmpty() ? Agreement.ONLY_IN_B : Agreement.ONLY_IN_A,
                    FORM_MISSING_BITS - trace(shownA) - trace(shownB)));
            return;
        }
        Set<String> classesA = classes(a);
        Set<String> classesB = classes(b);
        if (!classesA.isEmpty() && !classesB.isEmpty() && classesA.stream().noneMatch(classesB::contains)) {
            parts.add(new NamePart(
                    shownA, shownB, Agreement.CONTRADICTS, FORM_DIFFERS_BITS - trace(shownA) - trace(shownB)));
        } else if (shownA.equals(shownB)) {
            parts.add(new NamePart(shownA, shownB, Agreement.SAME, FORM_BITS + trace(shownA)));
        } else {
            parts.add(new NamePart(
                    shownA,
                    shownB,
                    Agreement.SAME_WRITTEN_OTHERWISE,
                    FORM_BITS - SMALL_WORD_BITS - trace(shownA) - trace(shownB)));
        }
    }

    private static Set<String> classes(List<LegalForm> forms) {
        Set<String> classes = new HashSet<>();
        forms.forEach(form -> classes.add(form.family()));
        classes.remove(LegalForms.ANY);
        return classes;
    }

    private static void titles(ReadName a, ReadName b, List<NamePart> parts) {
        boolean known = a.titleSex() != GivenNames.UNKNOWN_SEX && b.titleSex() != GivenNames.UNKNOWN_SEX;
        if (known && a.titleSex() != b.titleSex()) {
            parts.add(new NamePart(
                    shown(a.titles()),
                    shown(b.titles()),
                    Agreement.CONTRADICTS,
                    SEX_DIFFERS_BITS - trace(shown(a.titles())) - trace(shown(b.titles()))));
        } else {
            smallWords(a.titles(), b.titles(), parts);
        }
    }

    private static void smallWords(List<Word> a, List<Word> b, List<NamePart> parts) {
        List<Word> openB = new ArrayList<>(b);
        for (Word one : a) {
            Word twin = openB.stream()
                    .filter(other -> other.text().equals(one.text()))
                    .findFirst()
                    .orElse(null);
            if (twin == null) {
                parts.add(new NamePart(
                        List.of(one.shown()),
                        List.of(),
                        Agreement.ONLY_IN_A,
                        -SMALL_WORD_BITS - trace(List.of(one.shown()))));
            } else {
                openB.remove(twin);
                boolean same = one.shown().equals(twin.shown());
                double bits = (same ? SMALL_WORD_BITS : SMALL_WORD_BITS / 2) + trace(List.of(one.shown())) / 2;
                parts.add(new NamePart(List.of(one.shown()), List.of(twin.shown()), Agreement.SAME, bits));
            }
        }
        openB.forEach(other -> parts.add(new NamePart(
                List.of(),
                List.of(other.shown()),
                Agreement.ONLY_IN_B,
                -SMALL_WORD_BITS - trace(List.of(other.shown())))));
    }

    private static List<String> shown(List<Word> words) {
        return words.stream().map(Word::shown).toList();
    }
}
