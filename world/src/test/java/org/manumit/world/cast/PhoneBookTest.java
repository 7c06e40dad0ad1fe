package org.manumit.world.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manumit.world.geography.Country;
import org.manumit.world.geography.Facts;
import org.manumit.world.geography.Geography;

class PhoneBookTest {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private final Geography geography = Geography.load();
    private final PhoneBook book = new PhoneBook(geography, 7);

    @Test
    void everyCountryHasABlockAndEveryNumberOfItCanBeParsed() throws Exception {
        for (Country country : geography.countries()) {
            for (long serial : sample(country)) {
                Phone phone = book.phone(country.code(), serial);
                PhoneNumber parsed = PHONES.parse(phone.e164(), null);
                assertThat(PHONES.isPossibleNumber(parsed)).as(country.code()).isTrue();
                assertThat(parsed.getCountryCode()).isEqualTo(country.callingCode());
                assertThat(PHONES.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164))
                        .isEqualTo(phone.e164());
            }
        }
    }

    @Test
    void northAmericanNumbersAreThoseSetAsideForFiction() {
        for (Country country : geography.countries()) {
            if (country.callingCode() == 1) {
                for (long serial : sample(country)) {
                    assertThat(book.phone(country.code(), serial).national()).matches("[2-9]\\d\\d55501\\d\\d");
                }
            }
        }
    }

    @Test
    void blocksThatRestOnALeadingZeroHaveItWhereTheSubscribersPartBegins() {
        for (String[] row : Facts.rows(PhoneBook.class, "phone-blocks.csv")) {
            if (row[1].equals("leading-zero")) {
                assertThat(row[2].split(" ")).as(row[0]).allMatch(prefix -> prefix.contains("0"));
            }
        }
    }

    @Test
    void blocksThatRestOnNoRangeAreUnknownToTheNumberingPlans() throws Exception {
        for (String[] row : Facts.rows(PhoneBook.class, "phone-blocks.csv")) {
            if (row[1].equals("no-range")) {
                Country country = geography.getCountry(row[0]);
                for (long serial : sample(country)) {
                    PhoneNumber parsed = PHONES.parse(book.phone(row[0], serial).e164(), null);
                    assertThat(PHONES.isValidNumber(parsed)).as(row[0]).isFalse();
                }
            }
        }
    }

    @Test
    void differentSerialsHaveDifferentNumbers() {
        Set<String> numbers = new HashSet<>();
        for (int serial = 0; serial < 3900; serial++) {
            numbers.add(book.phone("CA", serial).e164());
        }
        assertThat(numbers).hasSize(3900);
    }

    @Test
    void aSerialBeyondTheBlockIsRefusedBecauseTwoOwnersWouldShareANumber() {
        assertThatThrownBy(() -> book.phone("BB", 100)).hasMessageContaining("two owners would share a number");
    }

    private long[] sample(Country country) {
        long capacity = book.capacity(country.code());
        long[] serials = new long[50];
        for (int i = 0; i < serials.length; i++) {
            serials[i] = capacity * i / serials.length;
        }
        return serials;
    }
}
