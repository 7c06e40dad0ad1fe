package org.manumit.world.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manumit.world.chance.Chance;

/** The sheets of the offices that belong to one bundle, and those in it who are easily taken for one. Confined to one thread. */
final class Bundle {
    private final Map<Office, List<Sheet>> sheets = new EnumMap<>(Office.class);
    private Optional<Alike> alike = Optional.empty();

    Bundle() {
        for (Office office : Office.values()) {
            sheets.put(office, new ArrayList<>());
        }
    }

    List<Sheet> of(Office office) {
        return sheets.getOrDefault(office, List.of());
    }

    Optional<Alike> alike() {
        return alike;
    }

    /** Free places of all offices. */
    int room() {
        int room = 0;
        for (Office office : Office.values()) {
            room += office.sheets() - of(office).size();
        }
        return room;
    }

    /** Puts a sheet with an office that has room for it, if any has. */
    boolean put(Sheet sheet, Chance chance) {
        Office[] offices = Office.values();
        int first = chance.below(offices.length);
        for (int i = 0; i < offices.length; i++) {
            Office office = offices[(first + i) % offices.length];
            if (of(office).size() < office.sheets()) {
                of(office).add(sheet);
                return true;
            }
        }
        return false;
    }

    /** Puts a group of look-alikes, each under one or two sheets. */
    void putAlike(Likeness likeness, List<? extends Sheet> group, Chance chance) {
        List<String> identities = new ArrayList<>();
        for (Sheet sheet : group) {
            if (put(sheet, chance) && !identities.contains(sheet.identity())) {
                identities.add(sheet.identity());
            }
        }
        alike = Optional.of(new Alike(likeness, identities));
    }
}
