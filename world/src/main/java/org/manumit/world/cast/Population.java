package org.manumit.world.cast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Purpose;
import org.manumit.world.chance.Scatter;
import org.manumit.world.geography.City;
import org.manumit.world.geography.Country;
import org.manumit.world.geography.Geography;
import org.manumit.world.geography.Language;

/**
 * Everybody and every firm and vessel of ordinary life. Nothing is stored: a number leads to the same person each
 * time, so that a world of any size fits in memory. Those who take part in scenes are made by {@link Casting} and
 * are not among them. Immutable.
 */
public final class Population {
    private static final double ORDINARY_SHARE_OF_PHONES = 0.8;
    private static final long FIRST_NEWCOMER = 4_500_000;
    private static final long FIRST_NEW_FIRM = 40_000_000;
    private static final long FIRST_SPARE_ACCOUNT = 8_000_000_000L;
    private static final long DOCUMENTS = 8_999_999;
    private static final long REGISTRATIONS = 89_999_999;

    private final long seed;
    private final Geography geography;
    private final PhoneBook phones;
    private final AccountBook accounts;
    private final Scatter documents;
    private final Scatter registrations;
    private final NameStore names = new NameStore();
    private final Map<String, Range> ranges = new HashMap<>();
    private final List<Country> countries;
    private final double[] personWeights;
    private final long personCount;
    private final long firmCount;

    /** Numbers of a country's people and firms within the world. */
    private record Range(long firstPerson, long persons, long firstFirm, long firms) {}

    public Population(long seed, Geography geography, long wantedPersons, long wantedFirms) {
        this.seed = seed;
        this.geography = geography;
        this.phones = new PhoneBook(geography, seed);
        this.accounts = new AccountBook(seed, names.list("bank"));
        this.documents = new Scatter(DOCUMENTS, seed);
        this.registrations = new Scatter(REGISTRATIONS, seed);
        this.countries = geography.countries();
        this.personWeights = new double[countries.size()];
        double weights = countries.stream().mapToDouble(Country::weight).sum();
        long persons = 0;
        long firms = 0;
        for (int i = 0; i < countries.size(); i++) {
            Country country = countries.get(i);
            double share = country.weight() / weights;
            long room = (long) (phones.capacity(country.code()) * ORDINARY_SHARE_OF_PHONES);
            double scale = Math.min(1, room / ((wantedPersons + wantedFirms) * share + 4));
            Range range = new Range(
                    persons,
                    2 + (long) (wantedPersons * share * scale),
                    firms,
                    1 + (long) (wantedFirms * share * scale));
            ranges.put(country.code(), range);
            persons += range.persons;
            firms += range.firms;
            personWeights[i] = persons;
        }
        this.personCount = persons;
        this.firmCount = firms;
    }

    public long persons() {
        return personCount;
    }

    public long firms() {
        return firmCount;
    }

    public Geography geography() {
        return geography;
    }

    public NameStore names() {
        return names;
    }

    public PhoneBook phones() {
        return phones;
    }

    public AccountBook accounts() {
        return accounts;
    }

    /** The person of a number from 0 to {@link #persons()} - 1. */
    public Person person(long id) {
        Country country = countryOf(id);
        Range range = range(country);
        Chance chance = Chance.of(seed, Purpose.PERSON, id);
        Phone phone = phones.phone(country.code(), id - range.firstPerson);
        return describe(id, country, country.cityAt(chance.unit()), phone, id, chance);
    }

    /** A person described by chance, living in a city, with a phone and the account of a serial number. */
    Person describe(long id, Country country, City city, Phone phone, long account, Chance chance) {
        Language language = chance.pick(country.languages());
        String given = names.given(language, chance);
        String family = names.family(language, chance);
        String plain = NameStore.plain(given + family);
        String tail = tail(id);
        return new Person(
                id,
                country,
                city,
                language,
                given,
                family,
                "@" + plain.substring(0, Math.min(plain.length(), 9)) + tail,
                plain.substring(0, Math.min(plain.length(), 12)) + tail + "@correo" + (tail.length() % 3) + ".example",
                phone,
                accounts.account(country, account),
                document(id));
    }

    /** Number of the identity document of a person's number. */
    private String document(long id) {
        return "ZX" + (1_000_000 + documents.at(id % DOCUMENTS));
    }

    /** Digits that keep namesakes apart without telling who was numbered first. */
    private static String tail(long id) {
        return Long.toString(1000 + ((id + 1) * 0x9E3779B97F4A7C15L >>> 33) % 9_000_000);
    }

    /** The firm of a number from 0 to {@link #firms()} - 1. */
    public Firm firm(long id) {
        int at = 0;
        while (range(countries.get(at)).firstFirm + range(countries.get(at)).firms <= id) {
            at++;
        }
        Country country = countries.get(at);
        Range range = range(country);
        Chance chance = Chance.of(seed, Purpose.FIRM, id);
        int trade = chance.below(names.list("trade.es").size());
        Phone phone = phones.phone(country.code(), range.persons + (id - range.firstFirm));
        return describe(id, country, country.cityAt(chance.unit()), trade, phone, personCount + id, chance);
    }

    /** A firm described by chance, working in a city, with a phone and the account of a serial number. */
    Firm describe(long id, Country country, City city, int trade, Phone phone, long account, Chance chance) {
        Language language = chance.pick(country.languages());
        String word = names.firm(language, chance);
        String what = names.list("trade." + language.code()).get(trade);
        String form = switch (language) {
            case ES -> chance.pick("S.A. de C.V.", "S.R.L.", "S.A.S.", "Ltda.");
            case PT -> chance.pick("Ltda", "ME", "EIRELI");
            case EN -> chance.pick("LLC", "Inc.", "Ltd.");
            case FR -> chance.pick("inc.", "SARL");
        };
        String plain = NameStore.plain(word);
        return new Firm(
                id,
                country,
                city,
                language,
                Character.toUpperCase(what.charAt(0)) + what.substring(1) + " " + word + " " + form,
                trade,
                names.street(language, chance) + ", " + city.name(),
                "info@" + plain + tail(id) + ".example",
                phone,
                accounts.account(country, account),
                "RM-" + (10_000_000 + registrations.at(id % REGISTRATIONS)));
    }

    /** The vessel of a number. */
    public Vessel vessel(long id) {
        Chance chance = Chance.of(seed, Purpose.VESSEL, id);
        return vessel(id, geography.anyPort(chance, List.of()), chance);
    }

    Vessel vessel(long id, City home, Chance chance) {
        int mid = geography.getCountry(home.country()).mid();
        int body = 300_000 + (int) ((id * 61_803 + 7) % 99_991);
        int sum = 0;
        for (int i = 0, rest = body; i < 6; i++, rest /= 10) {
            sum += rest % 10 * (i + 2);
        }
        String sign = "Q" + (char) ('A' + id * 7 % 26) + (char) ('A' + id / 26 % 26) + (100 + id * 557 % 900);
        return new Vessel(
                id,
                names.vessel(chance),
                mid * 1_000_000 + (int) ((id * 618_033 + 101) % 1_000_000),
                body * 10 + sum % 10,
                sign,
                home);
    }

    /** What else is true of a person: always the same for the same one. */
    public Papers papers(Person person) {
        return new PaperDesk(seed, this).papers(person);
    }

    /** What else is true of a firm: always the same for the same one. */
    public FirmPapers papers(Firm firm) {
        return new PaperDesk(seed, this).papers(firm);
    }

    /** Somebody who takes part in nothing and is known from papers only; {@code number} is below 4 million. */
    public Person newcomer(long number, City city, Chance chance) {
        Country country = geography.getCountry(city.country());
        long id = FIRST_NEWCOMER + number;
        return describe(id, country, city, sparePhone(country, number), FIRST_SPARE_ACCOUNT + number, chance);
    }

    /** A firm that is known from papers only. */
    public Firm newFirm(long number, City city, int trade, Chance chance) {
        Country country = geography.getCountry(city.country());
        long id = FIRST_NEW_FIRM + number;
        Phone phone = sparePhone(country, number);
        return describe(id, country, city, trade, phone, FIRST_SPARE_ACCOUNT + FIRST_NEWCOMER + number, chance);
    }

    /** A number from the end of a country's block, which those of daily life and of scenes do not reach. */
    Phone sparePhone(Country country, long number) {
        long capacity = phones.capacity(country.code());
        long spare = Math.max(1, capacity / 10);
        return phones.phone(country.code(), capacity - 1 - Math.floorMod(number * 0x9E3779B97F4A7C15L >>> 7, spare));
    }

    /** Any person, each as likely as the others. */
    public Person anyPerson(Chance chance) {
        return person(chance.below(personCount));
    }

    /** Any person of a country, each as likely as the others. */
    public Person anyPerson(Country country, Chance chance) {
        Range range = range(country);
        return person(range.firstPerson + chance.below(range.persons));
    }

    /** Any firm of a country, each as likely as the others. */
    public Firm anyFirm(Country country, Chance chance) {
        Range range = range(country);
        return firm(range.firstFirm + chance.below(range.firms));
    }

    /** A firm of a country, the busy ones more often. */
    public Firm busyFirm(Country country, Chance chance) {
        Range range = range(country);
        double unit = chance.unit();
        return firm(range.firstFirm + (long) (unit * unit * range.firms));
    }

    /** A person of a country, the busy ones more often. */
    public Person busyPerson(Country country, Chance chance) {
        Range range = range(country);
        double unit = chance.unit();
        return person(range.firstPerson + (long) (unit * unit * range.persons));
    }

    /** Somebody tied to a person: always the same ones for the same tie. */
    public Person tiedTo(Person person, int tie) {
        Range range = range(person.country());
        long spot = Math.floorMod((person.id() + 1) * 2_654_435_761L + tie * 40_503L, range.persons);
        return person(range.firstPerson + spot);
    }

    /** The firm that a person works for. */
    public Firm employer(Person person) {
        Range range = range(person.country());
        return firm(range.firstFirm + Math.floorMod(person.id() * 2_246_822_519L, range.firms));
    }

    private Country countryOf(long person) {
        int at = 0;
        while (personWeights[at] <= person) {
            at++;
        }
        return countries.get(at);
    }

    private Range range(Country country) {
        Range range = ranges.get(country.code());
        if (range == null) {
            throw new IllegalArgumentException("country must be one of the world's but was " + country);
        }
        return range;
    }

    /** First serial number of phones in a country that no one of ordinary life has. */
    long firstFreePhone(Country country) {
        Range range = range(country);
        return range.persons + range.firms;
    }

    /** First serial number of accounts that no one of ordinary life has. */
    long firstFreeAccount() {
        return personCount + firmCount;
    }
}
