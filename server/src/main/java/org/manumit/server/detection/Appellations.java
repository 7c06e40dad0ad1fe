package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.NameFinder;

/**
 * Which observations speak of a registered firm or ship by its name, and which name the same street address. Names of people
 * are not read: namesakes are common. An account is a firm's where a payment names the firm as its holder; the firm's other
 * payments then are its own too, however its name is cut short in them. Confined to one run.
 *
 * <p>Firms are tied under their entity's id, addresses under a digest of street, number and town.
 */
final class Appellations {

    /** That an observation names something. {@code bearer}: the observation that says what bears the name. */
    record Appellation(long observation, long subject, long bearer, boolean payment) {}

    private static final int SHORTEST_STREET = 2;

    private final NameFinder names = new NameFinder();
    private final NameFinder streets = new NameFinder();
    private final Long2LongOpenHashMap bearerOf = new Long2LongOpenHashMap();
    private final Long2LongOpenHashMap holderOf = new Long2LongOpenHashMap();
    private final LongSet sharedAccounts = new LongOpenHashSet();
    private final LongArrayList payments = new LongArrayList();
    private final List<Appellation> found = new ArrayList<>();

    /** A record that gives an entity its name. */
    void bearer(long observation, long entity, String name) {
        names.add(entity, name);
        bearerOf.putIfAbsent(entity, observation);
    }

    /** A payment, once all bearers are known. */
    void payment(long observation, @Nullable String party, @Nullable String account) {
        if (account == null || account.isBlank()) {
            return;
        }
        long key = NameFinder.digest(account);
        payments.add(observation);
        payments.add(key);
        if (party != null) {
            names.whole(party).ifPresent(entity -> holds(key, entity));
        }
    }

    private void holds(long account, long entity) {
        if (holderOf.containsKey(account) && holderOf.get(account) != entity) {
            sharedAccounts.add(account);
        }
        holderOf.put(account, entity);
    }

    /** An observation that states an address of its own. */
    void stated(long observation, @Nullable String address, @Nullable String place) {
        Street street = Street.of(address, place);
        if (street != null) {
            streets.add(NameFinder.digest(street.street()), street.street());
            found.add(new Appellation(observation, street.key(), observation, false));
        }
    }

    /** A text, once all bearers and stated addresses are known. */
    void text(long observation, String text, @Nullable String address, @Nullable String place) {
        names.in(text)
                .forEach((long entity) -> found.add(new Appellation(observation, entity, bearerOf.get(entity), false)));
        String town = Street.town(address, place);
        if (town != null) {
            Street own = Street.of(address, place);
            streets.in(text).forEach((long street) -> {
                long key = Street.key(street, town);
                if (own == null || own.key() != key) {
                    found.add(new Appellation(observation, key, observation, false));
                }
            });
        }
    }

    /** All that was found, by observation, each once. */
    List<Appellation> all() {
        for (int i = 0; i < payments.size(); i += 2) {
            long account = payments.getLong(i + 1);
            if (holderOf.containsKey(account) && !sharedAccounts.contains(account)) {
                long entity = holderOf.get(account);
                found.add(new Appellation(payments.getLong(i), entity, bearerOf.get(entity), true));
            }
        }
        payments.clear();
        found.sort(Comparator.comparingLong(Appellation::observation)
                .thenComparingLong(Appellation::subject)
                .thenComparingLong(Appellation::bearer)
                .thenComparing(Appellation::payment));
        List<Appellation> once = new ArrayList<>();
        for (Appellation each : found) {
            if (once.isEmpty() || !each.equals(once.get(once.size() - 1))) {
                once.add(each);
            }
        }
        return once;
    }

    /** A street with its number, in a town. */
    private record Street(String street, String town) {

        /** From an address of its own, or from a place that begins with one; null where neither has a number. */
        static @Nullable Street of(@Nullable String address, @Nullable String place) {
            String whole = address == null || address.isBlank() ? place : address;
            String town = town(address, place);
            if (whole == null || town == null) {
                return null;
            }
            int comma = whole.lastIndexOf(',');
            boolean placeOnly = whole.equals(place);
            if (comma < 0 && placeOnly) {
                return null;
            }
            String street = comma < 0 ? whole : whole.substring(0, comma);
            boolean numbered = street.chars().anyMatch(Character::isDigit);
            return numbered && street.strip().split("\\s+").length >= SHORTEST_STREET ? new Street(street, town) : null;
        }

        static @Nullable String town(@Nullable String address, @Nullable String place) {
            boolean inAddress = address != null && address.indexOf(',') >= 0;
            String whole = inAddress ? address : place;
            return whole == null || whole.isBlank() ? null : whole.substring(whole.lastIndexOf(',') + 1);
        }

        long key() {
            return key(NameFinder.digest(street), town);
        }

        static long key(long street, String town) {
            // Below 0, where no selector's and no entity's id lies.
            return (31 * street + NameFinder.digest(town)) | Long.MIN_VALUE;
        }
    }
}
