package org.manumit.analytics.text.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manumit.analytics.text.PlainText;
import org.manumit.analytics.text.TextNormaliser;
import org.manumit.analytics.text.phone.DisguisedPhones;
import org.manumit.analytics.text.phone.PhoneMention;

/*
 * A text is cut once into words, numbers and signs (FactLexer, SpokenSums), and each reader walks over them with a
 * bounded look to either side: no pattern can run away on hostile input. Telephone numbers and addresses are found
 * first; figures within them are no prices, ages or dates.
 */

/**
 * Finds what a text says in so many words: prices, ages, dates, addresses, places, and phrases of travelling, of speaking
 * for others and of not being free to leave.
 *
 * <p><b>Method</b> rules by hand over the plain form of the text ({@link TextNormaliser}), in Spanish, Portuguese,
 * English and French together; the words are in resource lists beside the class. <b>Assumes</b> ordinary short texts;
 * the reference day and the country are the caller's. <b>Units</b> UTF-16 positions in the raw text. <b>Error</b>
 * measured on invented examples, see the test; real texts differ. <b>Cost</b> linear; at most
 * {@value FactLexer#MOST_LEXEMES} words, numbers and signs are read. <b>Not for</b> deciding whether what a text says is
 * true, of whom it says it, or that anybody is exploited.
 *
 * <p>Thread-safe if the gazetteer is.
 */
public final class FactExtractor {

    private static final int LONGEST_TEXT = 100_000;

    private final TextNormaliser normaliser = new TextNormaliser();
    private final DisguisedPhones phones = new DisguisedPhones();
    private final PriceReader prices = new PriceReader();
    private final AgeReader ages = new AgeReader();
    private final DateReader dates = new DateReader();
    private final Emails emails = new Emails();
    private final Links links = new Links();
    private final Handles handles = new Handles();
    private final PhraseReader phrases = new PhraseReader();
    private final PlaceReader places;

    /** @param gazetteer the places that can be found; {@link Gazetteer#EMPTY} for none */
    public FactExtractor(Gazetteer gazetteer) {
        places = new PlaceReader(gazetteer);
    }

    /** The facts of a raw text; of one of more than 100,000 characters those of its beginning. */
    public TextFacts extract(String raw, FactContext context) {
        String read = raw.length() <= LONGEST_TEXT ? raw : raw.substring(0, LONGEST_TEXT);
        PlainText text = normaliser.normalise(read);
        return extract(text, phones.find(text, context.country()), context);
    }

    /** The same for a text whose plain form and telephone numbers are known. */
    public TextFacts extract(PlainText text, List<PhoneMention> phones, FactContext context) {
        Reading reading = new Reading(text, context);
        List<Fact> facts = new ArrayList<>();
        emails.read(reading, facts);
        links.read(reading, facts);
        facts.removeIf(fact -> fact.kind() == FactKind.URL && overlapsEmail(fact, facts));
        handles.read(reading, facts);
        List<Span> taken = new ArrayList<>(facts.stream().map(Fact::span).toList());
        phones.forEach(phone -> taken.add(new Span(phone.start(), phone.end())));
        List<Fact> figures = new ArrayList<>();
        prices.read(reading, figures);
        ages.read(reading, figures);
        dates.read(reading, figures);
        figures.stream()
                .filter(fact -> taken.stream().noneMatch(fact.span()::overlaps))
                .forEach(facts::add);
        facts.addAll(placesBesides(facts, reading));
        phrases.read(reading, facts);
        facts.sort(Comparator.comparingInt((Fact fact) -> fact.span().start()).thenComparing(Fact::kind));
        return new TextFacts(facts);
    }

    /** "March 3" is a day, not the town of March. */
    private List<Fact> placesBesides(List<Fact> facts, Reading reading) {
        List<Fact> found = new ArrayList<>();
        places.read(reading, found);
        found.removeIf(place -> facts.stream().anyMatch(fact -> fact.span().overlaps(place.span())));
        return found;
    }

    private static boolean overlapsEmail(Fact link, List<Fact> facts) {
        return facts.stream()
                .anyMatch(f -> f.kind() == FactKind.EMAIL && f.span().overlaps(link.span()));
    }
}
