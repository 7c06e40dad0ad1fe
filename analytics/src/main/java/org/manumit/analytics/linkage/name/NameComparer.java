package org.manumit.analytics.linkage.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.probability.ProbabilityCurve;

/**
 * Compares two names of persons or organisations: how probable it is that they are names of one bearer, and why.
 *
 * <p><b>Method</b> Names are read into words in Latin letters; words are assigned to each other so that the evidence is
 * greatest (Hungarian algorithm), each pair weighing the surprise of the commoner word (Fellegi and Sunter 1969,
 * doi:10.1080/01621459.1969.10501049, with weights by value as in Winkler 1989) as far as custom, sound or slips explain
 * the difference. What supports is summed to at most {@value #MOST_SUPPORT_BITS} bits (s → c·s/(c+s)): words of one name
 * hang together, since kin share them, so that one contradiction outweighs any number of agreements.
 *
 * <p><b>Assumes</b> names of one bearer at a time; aliases are names of their own. <b>Units</b> bits. <b>Error</b> weights
 * are judgement, not estimates from data; see the test on labelled pairs for what they reach. Names in Han characters
 * meet Latin ones as Mandarin only; a slip in a word of three letters mostly contradicts; what lies behind 400 characters
 * or 24 words is not read. <b>Cost</b> tens of microseconds to read a name, some microseconds to compare two that were
 * read. <b>Not for</b> identifying anybody: many people bear one name, so a match says that the names agree,
 * not that the bearers are one.
 *
 * <p>Symmetric. Thread-safe.
 */
public final class NameComparer {

    /** Log2 of the odds of two names before their words are looked at. */
    public static final double PRIOR_BITS = -2.5;

    /** What agreement of two names can weigh at most, in bits. */
    static final double MOST_SUPPORT_BITS = 14;

    private static final double EXACT_FACTOR = 1.02;

    private static final Comparator<NamePart> STRONGEST_FIRST =
            Comparator.comparingDouble(part -> -Math.abs(part.bits()));

    private final WordSplitter splitter = new WordSplitter();
    private final KindGuess guess = new KindGuess();
    private final PersonReader persons;
    private final OrganisationReader organisations;

    /** Weighs words by {@link TokenWeights#common()}. */
    public NameComparer() {
        this(TokenWeights.common());
    }

    public NameComparer(TokenWeights weights) {
        this.persons = new PersonReader(weights);
        this.organisations = new OrganisationReader(weights);
    }

    /** Compares two names of which it is not known whose they are; one that is an organisation's makes the other one too. */
    public NameComparison compare(String a, String b) {
        List<Word> wordsA = splitter.split(a);
        List<Word> wordsB = splitter.split(b);
        boolean persons = guess.of(wordsA) == NameKind.PERSON && guess.of(wordsB) == NameKind.PERSON;
        NameKind kind = persons ? NameKind.PERSON : NameKind.ORGANISATION;
        return compare(read(a, wordsA, kind), read(b, wordsB, kind));
    }

    /** Compares two names of bearers of one kind. */
    public NameComparison compare(String a, String b, NameKind kind) {
        return compare(read(a, kind), read(b, kind));
    }

    /** Whose name it seems to be. */
    public NameKind guessKind(String name) {
        return guess.of(splitter.split(name));
    }

    /** Reads a name once, to be compared with many. */
    public ReadName read(String name, NameKind kind) {
        return read(name, splitter.split(name), kind);
    }

    private ReadName read(String name, List<Word> words, NameKind kind) {
        return kind == NameKind.PERSON ? persons.read(name, words) : organisations.read(name, words);
    }

    /**
     * Compares two names that were read.
     *
     * @throws IllegalArgumentException if they were read as names of bearers of different kinds
     */
    public NameComparison compare(ReadName a, ReadName b) {
        if (a.kind() != b.kind()) {
            throw new IllegalArgumentException("both names must be read as of one kind but were " + a.kind() + " and "
                    + b.kind() + ": read them again with one kind");
        }
        boolean swapped = a.raw().compareTo(b.raw()) > 0;
        List<NamePart> parts = swapped ? parts(b, a) : parts(a, b);
        double bits = PRIOR_BITS;
        for (NamePart part : parts) {
            bits += part.bits();
        }
        List<NamePart> shown =
                swapped ? parts.stream().map(NameComparer::swapped).toList() : parts;
        return new NameComparison(ProbabilityCurve.probability(bits), bits, shown);
    }

    private static NamePart swapped(NamePart part) {
        Agreement agreement = switch (part.agreement()) {
            case ONLY_IN_A -> Agreement.ONLY_IN_B;
            case ONLY_IN_B -> Agreement.ONLY_IN_A;
            default -> part.agreement();
        };
        return new NamePart(part.b(), part.a(), agreement, part.bits());
    }

    private static List<NamePart> parts(ReadName a, ReadName b) {
        if (a.tokenList().isEmpty() && a.numbers().isEmpty()
                || b.tokenList().isEmpty() && b.numbers().isEmpty()) {
            return List.of();
        }
        NamePart acronym = acronym(a, b);
        List<NamePart> parts = acronym == null ? new Pairing(a, b).parts() : new ArrayList<>(List.of(acronym));
        parts.addAll(SideWords.parts(a, b));
        double support = 0;
        for (NamePart part : parts) {
            support += Math.max(0, part.bits());
        }
        double factor = MOST_SUPPORT_BITS / (MOST_SUPPORT_BITS + support);
        double share = a.raw().equals(b.raw()) ? EXACT_FACTOR * factor : factor;
        parts.replaceAll(part ->
                part.bits() > 0 ? new NamePart(part.a(), part.b(), part.agreement(), share * part.bits()) : part);
        parts.sort(STRONGEST_FIRST);
        return parts;
    }

    private static @Nullable NamePart acronym(ReadName a, ReadName b) {
        return b.acronyms().isEmpty() && a.acronyms().isEmpty() ? null : AcronymPart.find(a, b);
    }
}
