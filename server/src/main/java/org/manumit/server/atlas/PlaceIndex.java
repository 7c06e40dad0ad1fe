package org.manumit.server.atlas;

import it.unimi.dsi.fastutil.objects.Object2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places by folded name. Read-only after construction. */
final class PlaceIndex {

    private static final int[] NONE = {};

    private final List<Place> places = new ArrayList<>();
    private final List<String> regionCodes = new ArrayList<>();
    private final Map<String, int[]> byName = new Object2ObjectOpenHashMap<>(1 << 17);
    private final Qualifiers qualifiers;

    PlaceIndex(Qualifiers qualifiers) {
        this.qualifiers = qualifiers;
        GazetteerFile.places(this::add);
    }

    private void add(GazetteerFile.Row row) {
        int number = places.size();
        String region = qualifiers.regionName(row.country(), row.regionCode());
        places.add(new Place(
                row.id(),
                row.name(),
                row.country(),
                region,
                row.latitude(),
                row.longitude(),
                row.population(),
                row.featureCode().equals("PPLC")));
        regionCodes.add(row.regionCode().intern());
        name(row.name(), number);
        for (String alternative : row.alternativeNames()) {
            name(alternative, ~number);
        }
    }

    /* A hit of the main name is the place's number; of an alternative name, its complement. */
    private void name(String name, int reference) {
        String folded = PlaceName.fold(name);
        if (folded.isEmpty()) {
            return;
        }
        int[] known = byName.getOrDefault(folded, NONE);
        for (int other : known) {
            if (other == reference || other == ~reference) {
                return;
            }
        }
        int[] grown = Arrays.copyOf(known, known.length + 1);
        grown[known.length] = reference;
        byName.put(folded, grown);
    }

    /** References of the places that bear the folded name, or null. */
    int @Nullable [] find(String folded) {
        return byName.get(folded);
    }

    Place place(int reference) {
        return places.get(number(reference));
    }

    String regionCode(int reference) {
        return regionCodes.get(number(reference));
    }

    static boolean isMainName(int reference) {
        return reference >= 0;
    }

    private static int number(int reference) {
        return reference >= 0 ? reference : ~reference;
    }

    /** Places one of whose names begins with the folded text. */
    Set<Place> startingWith(String folded) {
        Set<Place> found = new LinkedHashSet<>();
        byName.forEach((name, references) -> {
            if (name.startsWith(folded)) {
                for (int reference : references) {
                    found.add(place(reference));
                }
            }
        });
        return found;
    }
}
