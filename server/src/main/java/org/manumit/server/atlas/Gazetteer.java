package org.manumit.server.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the places that a text may mean, in the gazetteer shipped with the product: all populated places of the Americas
 * with 1,000 inhabitants or more and the large cities of the rest of the world (GeoNames).
 *
 * <p><b>Method.</b> The text is folded and read as name and qualifiers ({@link PlaceText}). Places of the name are weighed
 * by (inhabitants + 500)<sup>0.9</sup>, times 3 for a national capital, a fifth for an alternative name, times 30 inside
 * the country of the hint; a confidence is a place's share of the weight times the fit of the text. A position is given
 * where the places that hold 80 % of the weight lie within 150 km; its uncertainty covers them all. The figures are ours,
 * set on the ambiguous names of the Americas (San José, La Paz, Santiago, Cartagena).
 *
 * <p><b>Cost.</b> In memory; texts seen before are answered from a fixed-size cache. <b>Not for</b> street addresses.
 * Thread-safe.
 */
@Component
public final class Gazetteer {

    private static final int CACHE_SIZE = 1 << 15;
    private static final int MOST_CANDIDATES = 8;
    private static final double CAPITAL_FACTOR = 3;
    private static final double ALTERNATIVE_NAME_FACTOR = 0.2;
    private static final double HINTED_COUNTRY_FACTOR = 30;
    private static final double COVERED_SHARE = 0.8;
    private static final double WIDEST_SPREAD_METERS = 150_000;

    private record Cached(String text, @Nullable String country, Located located) {
        @Override
        public String toString() {
            return "Cached";
        }
    }

    private final PlaceIndex index;
    private final PlaceText texts;
    private final AtomicReferenceArray<@Nullable Cached> cache = new AtomicReferenceArray<>(CACHE_SIZE);

    public Gazetteer() {
        Qualifiers qualifiers = new Qualifiers(GazetteerFile.regions());
        index = new PlaceIndex(qualifiers);
        texts = new PlaceText(index, qualifiers);
    }

    /**
     * The places that the text may mean.
     *
     * @param text a place as somebody wrote it, in any case and language; at most its first 300 characters are read
     * @param country ISO 3166-1 alpha-2 of the country it is more likely to lie in, for example the feed's; a hint only
     */
    public Located find(String text, @Nullable String country) {
        int slot = (text.hashCode() * 31 + Objects.hashCode(country)) * 0x9E3779B9 >>> 17;
        Cached cached = cache.get(slot);
        if (cached != null && cached.text.equals(text) && Objects.equals(cached.country, country)) {
            return cached.located;
        }
        Located located = locate(text, country);
        cache.set(slot, new Cached(text, country, located));
        return located;
    }

    /** Places whose name begins with the text, largest first; at most the given number. */
    public List<Place> listByPrefix(String text, int most) {
        String folded = PlaceName.fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        return index.startingWith(folded).stream()
                .sorted(Comparator.comparingInt(Place::population).reversed().thenComparingInt(Place::id))
                .limit(most)
                .toList();
    }

    private Located locate(String text, @Nullable String country) {
        PlaceText.Match match = texts.match(text);
        if (match == null) {
            return Located.NOWHERE;
        }
        String hint = country == null ? "" : country.toUpperCase(Locale.ROOT);
        List<Weighed> weighed = new ArrayList<>(match.references().length);
        double total = 0;
        for (int reference : match.references()) {
            Place place = index.place(reference);
            double weight = weight(place, PlaceIndex.isMainName(reference), hint);
            weighed.add(new Weighed(place, weight));
            total += weight;
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight)
                .reversed()
                .thenComparingInt(w -> w.place().id()));
        List<PlaceCandidate> candidates = new ArrayList<>();
        for (Weighed each : weighed.subList(0, Math.min(MOST_CANDIDATES, weighed.size()))) {
            candidates.add(new PlaceCandidate(each.place(), each.weight() / total * match.fit()));
        }
        return new Located(candidates, position(weighed, total));
    }

    private static double weight(Place place, boolean mainName, String hint) {
        double weight = Math.pow(place.population() + 500.0, 0.9);
        weight *= place.capital() ? CAPITAL_FACTOR : 1;
        weight *= mainName ? 1 : ALTERNATIVE_NAME_FACTOR;
        return place.country().equals(hint) ? weight * HINTED_COUNTRY_FACTOR : weight;
    }

    private static Optional<Located.Position> position(List<Weighed> weighed, double total) {
        Place best = weighed.get(0).place();
        double uncertainty = best.radiusMeters();
        double covered = weighed.get(0).weight();
        for (int i = 1; i < weighed.size() && covered < COVERED_SHARE * total; i++) {
            Place other = weighed.get(i).place();
            double distance = best.distanceMeters(other);
            if (distance > WIDEST_SPREAD_METERS) {
                return Optional.empty();
            }
            uncertainty = Math.max(uncertainty, distance + other.radiusMeters());
            covered += weighed.get(i).weight();
        }
        return Optional.of(new Located.Position(best.latitude(), best.longitude(), Math.rint(uncertainty)));
    }

    private record Weighed(Place place, double weight) {}
}
