package org.manumit.analytics.linkage.screen;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntLists;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manumit.analytics.linkage.name.NameComparer;
import org.manumit.analytics.linkage.name.NameKind;
import org.manumit.analytics.linkage.name.ReadName;

/**
 * Finds whom on a list the records may speak of.
 *
 * <p><b>Method</b> Listed names that share rare words, two words by their consonants, or all words with one of a record, and
 * entries that share an identifier, are compared: names by {@link NameComparer} with the rarity that words have in list and
 * records, the rest in bits ({@link Evidence}). The nearest of all names counts. A hit needs names that match or an
 * identifier that is equal. <b>Assumes</b> values in canonical form. <b>Units</b> bits. <b>Error</b> weights are judgement;
 * the project's benchmarks tell what is found of invented people with slips. A slip in each word of a name, or initials
 * beside common words, may be met by no key. <b>Cost</b> about 1.5 ms a record on one core, 3 KB a listed name up to
 * {@value #MOST_KEPT} names, then 0.3 KB and longer. <b>Not for</b> deciding about anybody: a hit is a question.
 *
 * <p>Deterministic. Thread-safe once built.
 */
public final class Screening {

    /** Listed names that are kept as they were read, for memory's sake; further ones are read for each comparison. */
    static final int MOST_KEPT = 400_000;

    private final List<Profile> records;
    private final List<Profile> listed;
    private final ScreeningParameters parameters;
    private final NameComparer names;
    private final Comparing comparing;
    private final ListedNames index;
    private final Map<String, IntList> byIdentifier = new Object2ObjectOpenHashMap<>();

    /** Reads the list, and of the records how rare their words and countries are. */
    public Screening(List<Profile> records, List<Profile> listed, ScreeningParameters parameters) {
        this.records = List.copyOf(records);
        this.listed = List.copyOf(listed);
        this.parameters = parameters;
        NameComparer common = new NameComparer();
        this.names = new NameComparer(ObservedWeights.of(Stream.concat(listed.stream(), records.stream())
                .parallel()
                .flatMap(profile -> profile.names().stream()
                        .map(name -> common.read(name.text(), customs(profile, name, common))))));
        this.comparing = new Comparing(Stream.concat(records.stream(), listed.stream()));
        this.index = new ListedNames();
        for (int entry = 0; entry < listed.size(); entry++) {
            for (String key : keys(listed.get(entry))) {
                byIdentifier.computeIfAbsent(key, none -> new IntArrayList()).add(entry);
            }
        }
    }

    private static List<String> keys(Profile profile) {
        return profile.identifiers().stream().map(Identifier::key).distinct().toList();
    }

    private static NameKind customs(Profile profile, BearerName name, NameComparer comparer) {
        return profile.kind() == BearerKind.UNKNOWN
                ? comparer.guessKind(name.text())
                : profile.kind().customs(NameKind.ORGANISATION);
    }

    /** All names of the list under one number each. */
    private final class ListedNames {
        private final int[] entries;
        private final int[] firsts;
        private final ReadName[] kept;
        private final NameIndex keys;

        ListedNames() {
            firsts = new int[listed.size() + 1];
            for (int entry = 0; entry < listed.size(); entry++) {
                firsts[entry + 1] = firsts[entry] + listed.get(entry).names().size();
            }
            entries = new int[firsts[listed.size()]];
            for (int entry = 0; entry < listed.size(); entry++) {
                Arrays.fill(entries, firsts[entry], firsts[entry + 1], entry);
            }
            kept = new ReadName[Math.min(MOST_KEPT, entries.length)];
            keys = new NameIndex(
                    entries.length,
                    number -> {
                        ReadName read = read(number);
                        if (number < kept.length) {
                            kept[number] = read;
                        }
                        return NameKeys.of(read, listed.get(entries[number]).birthDays());
                    },
                    parameters);
        }

        private ReadName read(int number) {
            Profile profile = listed.get(entries[number]);
            BearerName name = profile.names().get(number - firsts[entries[number]]);
            return names.read(name.text(), customs(profile, name, names));
        }

        ReadName get(int number) {
            return number < kept.length ? kept[number] : read(number);
        }
    }

    /** A record's name, read by the customs that the other side asks for. Confined to one thread. */
    private final class RecordName {
        private final String text;
        private final ReadName[] read = new ReadName[NameKind.values().length];

        RecordName(String text) {
            this.text = text;
        }

        ReadName as(NameKind kind) {
            if (read[kind.ordinal()] == null) {
                read[kind.ordinal()] = names.read(text, kind);
            }
            return read[kind.ordinal()];
        }
    }

    /**
     * Screens all records.
     *
     * @throws CancellationException if cancelled
     */
    public ScreeningResult screen(BooleanSupplier cancelled) {
        LongAdder compared = new LongAdder();
        LongAdder cut = new LongAdder();
        LongAdder crowded = new LongAdder();
        List<Hit> hits = IntStream.range(0, records.size())
                .parallel()
                .boxed()
                .flatMap(record -> {
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    Search search = new Search(record);
                    List<Hit> found = search.hits();
                    compared.add(search.compared);
                    cut.add(search.cut);
                    crowded.add(search.crowded);
                    return found.stream();
                })
                .sorted(Hit.MOST_AGREEMENT_FIRST)
                .toList();
        return new ScreeningResult(hits, compared.sum(), cut.sum(), crowded.sum());
    }

    /** What a hit rests on. */
    public Assessment explain(Hit hit) {
        Profile record = records.get(hit.record());
        Profile entry = listed.get(hit.listed());
        NameMatch match = hit.recordName() < 0
                ? NameMatch.NONE
                : match(
                        new RecordName(record.names().get(hit.recordName()).text()),
                        record,
                        hit.recordName(),
                        hit.listed(),
                        hit.listedName());
        return match.assess(comparing.evidence(record, entry));
    }

    /** How a record stands to an entry, whatever comes of it. */
    Assessment assess(int record, int entry) {
        Profile profile = records.get(record);
        NameMatch best = nearest(profile, entry);
        return best.assess(comparing.evidence(profile, listed.get(entry)));
    }

    private NameMatch nearest(Profile record, int entry) {
        NameMatch best = NameMatch.NONE;
        for (int name = 0; name < record.names().size(); name++) {
            RecordName read = new RecordName(record.names().get(name).text());
            for (int other = 0; other < listed.get(entry).names().size(); other++) {
                best = NameMatch.nearer(best, match(read, record, name, entry, other));
            }
        }
        return best;
    }

    private NameMatch match(RecordName read, Profile record, int name, int entry, int listedName) {
        ReadName other = index.get(index.firsts[entry] + listedName);
        return new NameMatch(
                name,
                listedName,
                record.names().get(name),
                listed.get(entry).names().get(listedName),
                names.compare(read.as(other.kind()), other));
    }

    /** The search for one record. Confined to one thread. */
    private final class Search {
        private final int record;
        private final Profile profile;
        private final Map<Integer, NameMatch> nearest = new TreeMap<>();
        private long compared;
        private long cut;
        private long crowded;

        Search(int record) {
            this.record = record;
            this.profile = records.get(record);
        }

        List<Hit> hits() {
            for (int name = 0; name < profile.names().size(); name++) {
                byName(name);
            }
            for (String key : keys(profile)) {
                IntList entries = byIdentifier.getOrDefault(key, IntLists.EMPTY_LIST);
                if (entries.size() > parameters.mostNamesOfAPair()) {
                    crowded++;
                } else {
                    entries.forEach((int entry) -> nearest.computeIfAbsent(entry, one -> nearest(profile, one)));
                }
            }
            List<Hit> hits = new ArrayList<>();
            nearest.forEach((entry, match) -> hit(entry, match).ifPresent(hits::add));
            return hits;
        }

        private void byName(int name) {
            RecordName read = new RecordName(profile.names().get(name).text());
            boolean unknown = profile.kind() == BearerKind.UNKNOWN;
            List<NameKind> kinds = unknown
                    ? List.of(NameKind.values())
                    : List.of(profile.kind().customs(NameKind.PERSON));
            IntOpenHashSet met = new IntOpenHashSet();
            for (NameKind kind : kinds) {
                NameIndex.Found found = index.keys.find(NameKeys.of(read.as(kind), profile.birthDays()));
                cut += found.cut();
                crowded += found.crowded() && kind == kinds.get(0) ? 1 : 0;
                for (int number : found.names()) {
                    if (met.add(number)) {
                        int entry = index.entries[number];
                        NameMatch match = match(read, profile, name, entry, number - index.firsts[entry]);
                        compared++;
                        nearest.merge(entry, match, NameMatch::nearer);
                    }
                }
            }
        }

        private Optional<Hit> hit(int entry, NameMatch match) {
            Profile other = listed.get(entry);
            boolean shared = keys(profile).stream().anyMatch(keys(other)::contains);
            if (!match.agrees() && !shared) {
                return Optional.empty();
            }
            Assessment found = match.assess(comparing.evidence(profile, other));
            return Optional.of(
                    new Hit(record, entry, found.recordName(), found.listedName(), found.bits(), found.grade()));
        }
    }
}
