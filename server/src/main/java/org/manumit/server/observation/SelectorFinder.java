package org.manumit.server.observation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Mention;
import org.manumit.formats.selector.FoundSelector;
import org.manumit.formats.selector.SelectorExtractor;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.formats.selector.SelectorNormaliser;

/**
 * Names the selectors of a draft in canonical form: those that stand in fields of their own first, then those in its free
 * text that no field has named. What cannot be read as its kind is left out; the raw record still holds it. Thread-safe.
 */
final class SelectorFinder {

    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");

    private final SelectorNormaliser normaliser = new SelectorNormaliser();
    private final SelectorExtractor extractor = new SelectorExtractor(normaliser);

    /** @param feedRegion region for numbers that name none, in texts of records that name no country; empty when unknown */
    List<SelectorMention> find(Draft draft, String feedRegion) {
        if (draft.mentions().isEmpty() && draft.text() == null) {
            return List.of();
        }
        @Nullable String region = feedRegion.isEmpty() ? null : feedRegion;
        List<SelectorMention> found = new ArrayList<>(draft.mentions().size() + 1);
        Set<Seen> seen = new HashSet<>();
        for (Mention mention : draft.mentions()) {
            normaliser
                    .normalise(mention.kind(), mention.value(), mention.region() == null ? region : mention.region())
                    .filter(value -> seen.add(new Seen(mention.kind(), value)))
                    .ifPresent(value ->
                            found.add(new SelectorMention(mention.kind(), value, mention.propertyName(), -1, -1)));
        }
        if (draft.text() != null) {
            for (FoundSelector selector : extractor.find(draft.text(), regionOfText(draft, region))) {
                if (seen.add(new Seen(selector.kind(), selector.value()))) {
                    found.add(new SelectorMention(
                            selector.kind(), selector.value(), null, selector.start(), selector.end()));
                }
            }
        }
        return found;
    }

    /** Where the record is of a country, people write in it as they dial there; a feed gathers from many. */
    private static @Nullable String regionOfText(Draft draft, @Nullable String feedRegion) {
        String country = draft.country();
        return country != null && COUNTRY_CODE.matcher(country).matches() ? country : feedRegion;
    }

    private record Seen(SelectorKind kind, String value) {
        @Override
        public String toString() {
            return "Seen[" + kind + "]";
        }
    }
}
