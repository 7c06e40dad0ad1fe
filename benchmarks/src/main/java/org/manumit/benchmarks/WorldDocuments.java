package org.manumit.benchmarks;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manumit.analytics.text.PhraseMatch;
import org.manumit.analytics.text.PhraseMatcher;
import org.manumit.analytics.text.PhraseRule;
import org.manumit.analytics.text.organisation.OrganisationsInput;
import org.manumit.analytics.text.organisation.StyleHabits;
import org.manumit.analytics.text.phone.DisguisedPhones;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.json.JsonLinesReader;

/** Advertisements and posts of a synthetic world as the server's intake would see them. Confined to one thread. */
final class WorldDocuments {
    /** The product's own list, read from the source tree: what a person's advert says of another's hand. */
    private static final Path PHRASES = Path.of("server/src/main/resources/org/manumit/server/detection/phrases.tsv");

    private static final Path CITIES = Path.of("world/src/main/resources/org/manumit/world/geography/cities.csv");
    private static final Set<String> NOT_PERSONAL = Set.of("job", "home", "rental", "sale", "event");
    private static final Pattern SHARED = Pattern.compile("kind: phone, value: \"([^\"]+)\"");
    private static final Pattern MAIL = Pattern.compile("[\\w.]+@[\\w.]+\\.example");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w.])@[a-z]\\w+");

    /** An advertisement or post. */
    record Document(
            String record,
            String text,
            int day,
            int place,
            Set<String> contacts,
            String picture,
            boolean personal,
            boolean signed) {
        @Override
        public String toString() {
            return "Document[" + record + "]";
        }
    }

    final List<Document> documents = new ArrayList<>();
    private final Set<String> shared = new LinkedHashSet<>();
    private final Map<String, Integer> contacts = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<double[]> positions = new ArrayList<>();
    private final DisguisedPhones phones = new DisguisedPhones();
    private final PhraseMatcher phrases = new PhraseMatcher(rules());

    private WorldDocuments() throws IOException {}

    static WorldDocuments of(Path world) throws IOException, RefusedFileException {
        WorldDocuments read = new WorldDocuments();
        for (String line : Files.readAllLines(CITIES)) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("country")) {
                read.places.put(cells[0] + cells[2], read.positions.size());
                read.positions.add(new double[] {Double.parseDouble(cells[3]), Double.parseDouble(cells[4])});
            }
        }
        Matcher known = SHARED.matcher(Files.readString(world.resolve("feeds.yaml")));
        while (known.find()) {
            read.shared.add(known.group(1));
        }
        read.each(world.resolve("ads.jsonl"), row -> read.add("ads/", row, "postedAt", "body", "city"));
        read.each(world.resolve("posts.jsonl"), row -> read.add("posts/", row, "createdAt", "text", "place"));
        return read;
    }

    static List<PhraseRule> rules() throws IOException {
        return Files.readAllLines(PHRASES, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new PhraseRule(cells[0], cells[1], cells[2]))
                .toList();
    }

    private void each(Path file, Consumer<SourceRecord> taker) throws IOException, RefusedFileException {
        try (InputStream in = Files.newInputStream(file)) {
            new JsonLinesReader().read(in, ReadOptions.defaults(), ReadLimits.defaults(), sound(taker));
        }
    }

    /** Takes the rows of a world's file, none of which may be broken. */
    static RecordSink sound(Consumer<SourceRecord> taker) {
        return new RecordSink() {
            @Override
            public void record(SourceRecord record) {
                taker.accept(record);
            }

            @Override
            public void issue(Issue issue) {
                throw new IllegalStateException("a world's file must be sound: " + issue);
            }
        };
    }

    private void add(String feed, SourceRecord row, String time, String body, String city) {
        String text = row.first(body);
        String country = row.first("country");
        Set<String> named = new LinkedHashSet<>();
        phone(row.first("phone"), country, named);
        phones.find(text, country.isEmpty() ? null : country).forEach(mention -> named.add(mention.e164()));
        MAIL.matcher(text + " " + row.first("email")).results().forEach(match -> named.add(match.group()));
        HANDLE.matcher(text + " " + row.first("handle")).results().forEach(match -> named.add(match.group()));
        if (feed.equals("posts/")) {
            named.add(row.first("author"));
        }
        Set<String> said = new LinkedHashSet<>();
        phrases.find(text).stream()
                .filter(match -> !match.denied())
                .map(PhraseMatch::key)
                .forEach(said::add);
        boolean work = said.contains("lure-offer")
                || said.contains("work-offer")
                || said.contains("employer-lawful")
                || row.first("category").isEmpty() && workTerms(text) > 1;
        documents.add(new Document(
                feed + row.first("id"),
                text,
                (int) Instant.parse(row.first(time))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toEpochDay(),
                places.getOrDefault(country + row.first(city), -1),
                named,
                row.first("imageHash"),
                !work && !NOT_PERSONAL.contains(row.first("category")),
                said.contains("voice-plural") || said.contains("voice-manager")));
    }

    private long workTerms(String text) {
        return phrases.find(text).stream()
                .filter(match -> match.key().equals("work-term"))
                .count();
    }

    static void phone(String written, String country, Set<String> named) {
        if (!written.isEmpty()) {
            PhoneNumberUtil util = PhoneNumberUtil.getInstance();
            try {
                named.add(util.format(util.parse(written, country), PhoneNumberUtil.PhoneNumberFormat.E164));
            } catch (NumberParseException e) {
                // A field that holds no number names nobody.
            }
        }
    }

    /** The columns, ids being the documents' places in the list. */
    OrganisationsInput input(IntUnaryOperator groupOf, IntPredicate signed) {
        OrganisationsInput.Builder builder = OrganisationsInput.withPlaces(
                positions.stream().mapToDouble(position -> position[0]).toArray(),
                positions.stream().mapToDouble(position -> position[1]).toArray());
        shared.forEach(phone -> builder.sharedInnocently(number(phone)));
        for (int d = 0; d < documents.size(); d++) {
            Document document = documents.get(d);
            builder.document(d, groupOf.applyAsInt(d), document.day, document.place)
                    .habits(StyleHabits.read(document.text));
            document.contacts.forEach(contact -> builder.contact(number(contact)));
            if (!document.picture.isEmpty()) {
                builder.picture(Long.parseUnsignedLong(document.picture, 16));
            }
            if (document.personal) {
                builder.personal();
            }
            if (document.signed) {
                builder.speaksForOthers(letters(document.text));
            }
            if (signed.test(d)) {
                builder.signed();
            }
        }
        return builder.build();
    }

    /** Equal for texts that are equal but for digits, spaces and marks; never 0. */
    private static long letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "").hashCode() | 1L << 32;
    }

    private int number(String contact) {
        return contacts.computeIfAbsent(contact, key -> contacts.size());
    }

    int place(String country, String city) {
        return places.getOrDefault(country + city, -1);
    }
}
