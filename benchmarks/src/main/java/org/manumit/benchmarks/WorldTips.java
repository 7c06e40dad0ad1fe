package org.manumit.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.PhraseMatch;
import org.manumit.analytics.text.PhraseMatcher;
import org.manumit.analytics.text.extract.FactContext;
import org.manumit.analytics.text.extract.FactExtractor;
import org.manumit.analytics.text.extract.FactKind;
import org.manumit.analytics.text.extract.GazetteerPlace;
import org.manumit.analytics.text.phone.DisguisedPhones;
import org.manumit.analytics.text.story.StoriesInput;
import org.manumit.analytics.text.story.TipFact;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordReader;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.table.CsvReader;
import org.manumit.formats.table.XlsxReader;

/** Tips of a synthetic world with what the product's readers find in them. Confined to one thread. */
final class WorldTips {

    private static final Path CITIES = Path.of("world/src/main/resources/org/manumit/world/geography/cities.csv");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})");

    /** A feed of tips: its file and the names of the columns that are read. */
    private record Feed(
            String key,
            String file,
            RecordReader reader,
            char delimiter,
            String id,
            String at,
            String place,
            String country,
            String text,
            String phone) {}

    /** A tip, with the numbers of its facts. */
    record Tip(String record, int day, Set<Long> selectors, Set<Long> spots, Set<Long> towns, Set<Long> signs) {
        @Override
        public String toString() {
            return "Tip[" + record + "]";
        }
    }

    final List<Tip> tips = new ArrayList<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, List<GazetteerPlace>> cities = new HashMap<>();
    private final DisguisedPhones phones = new DisguisedPhones();
    private final PhraseMatcher phrases = new PhraseMatcher(WorldDocuments.rules());
    private final FactExtractor extractor;

    private WorldTips() throws IOException {
        for (String line : Files.readAllLines(CITIES)) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("country")) {
                cities.computeIfAbsent(folded(cells[2]), name -> new ArrayList<>())
                        .add(new GazetteerPlace(cells[0] + cells[2], cells[0], Long.parseLong(cells[5]) * 1_000));
            }
        }
        extractor = new FactExtractor(name -> cities.getOrDefault(name, List.of()));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    static WorldTips of(Path world) throws IOException, RefusedFileException {
        WorldTips read = new WorldTips();
        for (Feed feed : List.of(
                new Feed(
                        "hotline-tips",
                        "tips-linea-esperanza.csv",
                        new CsvReader(),
                        ',',
                        "folio",
                        "fecha_hora",
                        "lugar",
                        "pais",
                        "relato",
                        "telefono_mencionado"),
                new Feed(
                        "denuncias",
                        "denuncias.csv",
                        new CsvReader(),
                        ';',
                        "protocolo",
                        "data_hora",
                        "local",
                        "pais",
                        "relato",
                        "telefone_citado"),
                new Feed(
                        "ligne-aide",
                        "appels-ligne-aide.csv",
                        new CsvReader(),
                        ',',
                        "numero",
                        "recu_le",
                        "lieu",
                        "pays",
                        "recit",
                        "numero_cite"),
                new Feed(
                        "hotline-north",
                        "hotline-calls.xlsx",
                        new XlsxReader(),
                        ',',
                        "Case No",
                        "Received",
                        "Location",
                        "Country",
                        "Narrative",
                        "Number Mentioned"))) {
            read.each(feed, world.resolve(feed.file), row -> read.add(feed, row));
        }
        return read;
    }

    private void each(Feed feed, Path file, Consumer<SourceRecord> taker) throws IOException, RefusedFileException {
        try (InputStream in = Files.newInputStream(file)) {
            feed.reader.read(
                    in,
                    ReadOptions.defaults().withDelimiter(feed.delimiter),
                    ReadLimits.defaults(),
                    WorldDocuments.sound(taker));
        }
    }

    private void add(Feed feed, SourceRecord row) {
        @Nullable LocalDate day = day(row.first(feed.at));
        if (day == null) {
            return; // a time that is broken on purpose, which intake keeps back too
        }
        String text = row.first(feed.text);
        String country = row.first(feed.country);
        Set<Long> selectors = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        WorldDocuments.phone(row.first(feed.phone), country, named);
        phones.find(text, country.isEmpty() ? null : country).forEach(phone -> named.add(phone.e164()));
        named.forEach(phone -> selectors.add(number("phone " + phone)));
        Set<Long> signs = new LinkedHashSet<>();
        phrases.find(text).stream()
                .filter(match -> !match.denied() && match.key().startsWith("IND-"))
                .map(PhraseMatch::key)
                .forEach(key -> signs.add(number("sign " + key)));
        Set<Long> spots = new LinkedHashSet<>();
        Set<Long> towns = new LinkedHashSet<>();
        String place = row.first(feed.place);
        int comma = place.lastIndexOf(',');
        if (comma > 0) {
            spots.add(number("address " + folded(place)));
        }
        if (!place.isEmpty()) {
            towns.add(number("town " + folded(place.substring(comma + 1))));
        }
        extractor.extract(text, new FactContext(day, country.isEmpty() ? null : country)).of(FactKind.PLACE).stream()
                .map(told -> "town " + folded(told.value().substring(2)))
                .forEach(name -> towns.add(number(name)));
        tips.add(new Tip(feed.key + "/" + row.first(feed.id), (int) day.toEpochDay(), selectors, spots, towns, signs));
    }

    private static @Nullable LocalDate day(String written) {
        Matcher at = DAY.matcher(written);
        try {
            return !at.find()
                    ? null
                    : at.group(3) == null
                            ? LocalDate.of(number(at, 4), number(at, 5), number(at, 6))
                            : LocalDate.of(number(at, 3), number(at, 2), number(at, 1));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher at, int group) {
        return Integer.parseInt(at.group(group));
    }

    private long number(String fact) {
        return numbers.computeIfAbsent(fact, key -> (long) numbers.size());
    }

    /** The columns, ids being the tips' places in the list. */
    StoriesInput input() {
        StoriesInput.Builder builder = new StoriesInput.Builder();
        for (int i = 0; i < tips.size(); i++) {
            Tip tip = tips.get(i);
            builder.tip(i, tip.day);
            tip.selectors.forEach(value -> builder.says(TipFact.SELECTOR, value));
            tip.spots.forEach(value -> builder.says(TipFact.SPOT, value));
            tip.towns.forEach(value -> builder.says(TipFact.TOWN, value));
            tip.signs.forEach(value -> builder.says(TipFact.SIGN, value));
        }
        return builder.build();
    }
}
