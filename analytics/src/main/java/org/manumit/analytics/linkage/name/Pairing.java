package org.manumit.analytics.linkage.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.manumit.analytics.linkage.name.ReadName.Span;
import org.manumit.analytics.linkage.name.TokenJudge.Verdict;

/**
 * Finds which words of two names belong together: first words that one name joins, then the assignment of the others
 * that weighs most. What is left on one side is missing on the other. Confined to one thread.
 */
final class Pairing {

    private static final double FEWEST_LETTERS_JOINED = 4;
    private static final double MOST_LETTERS_APART = 2;
    private static final int MOST_KINDS_APART = 4;
    private static final double DUPLICATE_BITS = 0.2;

    private final ReadName a;
    private final ReadName b;
    private final TokenJudge judge;
    private final KindCosts costs;
    private final List<NameToken> openA;
    private final List<NameToken> openB;
    private final List<NamePart> parts = new ArrayList<>();

    Pairing(ReadName a, ReadName b) {
        this.a = a;
        this.b = b;
        this.costs = KindCosts.of(a.kind());
        this.judge = new TokenJudge(costs);
        this.openA = new ArrayList<>(a.tokenList());
        this.openB = new ArrayList<>(b.tokenList());
    }

    List<NamePart> parts() {
        join(a, openA, b, openB, false);
        join(b, openB, a, openA, true);
        if (openA.size() <= openB.size()) {
            assign(openA, openB, false);
        } else {
            assign(openB, openA, true);
        }
        return parts;
    }

    private void join(
            ReadName one, List<NameToken> openOne, ReadName other, List<NameToken> openOther, boolean swapped) {
        for (NameToken token : one.tokenList()) {
            Span best = null;
            Verdict bestVerdict = null;
            for (Span span : other.spans()) {
                if (mayJoin(token, span, openOne, openOther)) {
                    double weight = Math.min(token.weight, span.weight());
                    Verdict verdict = judge.joined(token.letters, span.letters(), weight);
                    if (verdict.bits() > (bestVerdict == null ? weight / 2 : bestVerdict.bits())) {
                        best = span;
                        bestVerdict = verdict;
                    }
                }
            }
            if (best != null && bestVerdict != null) {
                openOne.remove(token);
                openOther.removeAll(best.tokens());
                List<String> whole = token.shown;
                List<String> pieces =
                        best.tokens().stream().map(piece -> piece.word.shown()).toList();
                parts.add(part(whole, pieces, bestVerdict, swapped));
            }
        }
    }

    private static boolean mayJoin(NameToken token, Span span, List<NameToken> openOne, List<NameToken> openOther) {
        return token.letters.length() >= FEWEST_LETTERS_JOINED
                && Math.abs(token.letters.length() - span.letters().length()) <= MOST_LETTERS_APART
                && token.letters.kindsApart(span.letters()) <= MOST_KINDS_APART
                && openOne.contains(token)
                && openOther.containsAll(span.tokens())
                && span.tokens().stream().noneMatch(piece -> piece.text.equals(token.text))
                && span.tokens().stream().noneMatch(piece -> standsIn(openOne, piece.text));
    }

    private static boolean standsIn(List<NameToken> tokens, String text) {
        for (NameToken token : tokens) {
            if (token.text.equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static NamePart part(List<String> one, List<String> other, Verdict verdict, boolean swapped) {
        return new NamePart(swapped ? other : one, swapped ? one : other, verdict.agreement(), verdict.bits());
    }

    private void assign(List<NameToken> few, List<NameToken> many, boolean swapped) {
        Verdict[][] verdicts = new Verdict[few.size()][many.size()];
        double[][] gains = new double[few.size()][many.size()];
        for (int i = 0; i < gains.length; i++) {
            for (int j = 0; j < many.size(); j++) {
                verdicts[i][j] = judge.judge(few.get(i), many.get(j));
                gains[i][j] = verdicts[i][j].bits();
            }
        }
        int[] chosen = Assignment.best(gains);
        int[] partner = new int[many.size()];
        Arrays.fill(partner, -1);
        for (int i = 0; i < chosen.length; i++) {
            partner[chosen[i]] = i;
        }
        tellPairs(few, many, chosen, partner, verdicts, swapped);
        for (int j = 0; j < partner.length; j++) {
            if (partner[j] < 0) {
                missing(many.get(j), few.size(), many, swapped);
            }
        }
    }

    private void tellPairs(
            List<NameToken> few,
            List<NameToken> many,
            int[] chosen,
            int[] partner,
            Verdict[][] verdicts,
            boolean swapped) {
        boolean[] agreeing = agreeing(chosen, verdicts);
        boolean sameOrder = sameOrder(chosen, agreeing);
        for (int i = 0; i < chosen.length; i++) {
            Verdict verdict = verdicts[i][chosen[i]];
            if (!agreeing[i] && sameOrder && gap(i, agreeing) != gapOf(chosen[i], partner, agreeing)) {
                verdict = new Verdict(verdict.agreement(), verdict.bits() * costs.leftOutShare());
            }
            parts.add(part(few.get(i).shown, many.get(chosen[i]).shown, verdict, swapped));
        }
        reversedFathers(few, many, chosen, agreeing, swapped);
    }

    /** Ali son of Omar is not Omar son of Ali, though their words are the same. */
    private void reversedFathers(
            List<NameToken> few, List<NameToken> many, int[] chosen, boolean[] agreeing, boolean swapped) {
        int onlyFew = -1;
        int onlyMany = -1;
        for (int i = 0; i < chosen.length; i++) {
            boolean one = few.get(i).father;
            boolean other = many.get(chosen[i]).father;
            onlyFew = agreeing[i] && one && !other ? i : onlyFew;
            onlyMany = agreeing[i] && other && !one ? chosen[i] : onlyMany;
        }
        if (onlyFew >= 0 && onlyMany >= 0) {
            Verdict verdict = new Verdict(Agreement.CONTRADICTS, -costs.contradictionBits(0));
            parts.add(part(few.get(onlyFew).shown, many.get(onlyMany).shown, verdict, swapped));
        }
    }

    private static boolean[] agreeing(int[] chosen, Verdict[][] verdicts) {
        boolean[] agreeing = new boolean[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            agreeing[i] = verdicts[i][chosen[i]].agreement() != Agreement.CONTRADICTS;
        }
        return agreeing;
    }

    private static boolean sameOrder(int[] chosen, boolean[] agreeing) {
        int last = -1;
        for (int i = 0; i < chosen.length; i++) {
            if (agreeing[i]) {
                if (chosen[i] < last) {
                    return false;
                }
                last = chosen[i];
            }
        }
        return last >= 0;
    }

    /** Agreeing words before a word. */
    private static int gap(int at, boolean[] agreeing) {
        int before = 0;
        for (int i = 0; i < at; i++) {
            before += agreeing[i] ? 1 : 0;
        }
        return before;
    }

    private static int gapOf(int at, int[] partner, boolean[] agreeing) {
        int before = 0;
        for (int j = 0; j < at; j++) {
            before += partner[j] >= 0 && agreeing[partner[j]] ? 1 : 0;
        }
        return before;
    }

    private void missing(NameToken token, int others, List<NameToken> many, boolean swapped) {
        boolean duplicate = many.stream().anyMatch(twin -> twin != token && twin.text.equals(token.text));
        boolean lone = Math.min(a.tokenList().size(), b.tokenList().size()) == 1 && parts.size() <= 1;
        double alone = lone && others == 1 ? costs.loneBits() / (many.size() - 1) : 0;
        double bits = duplicate ? DUPLICATE_BITS + token.weight / 50 : costs.missingBits(token) + alone;
        List<String> shown = token.shown;
        boolean inA = swapped;
        parts.add(new NamePart(
                inA ? shown : List.of(),
                inA ? List.of() : shown,
                inA ? Agreement.ONLY_IN_A : Agreement.ONLY_IN_B,
                -bits));
    }
}
