package org.manumit.world.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manumit.formats.selector.Iban;
import org.manumit.world.geography.Geography;

class PopulationTest {
    /** Maritime identification digits that the ITU has given to administrations of the Americas. */
    private static final Set<Integer> ASSIGNED_MIDS = assigned();

    private final Population population = new Population(7, Geography.load(), 20_000, 3_000);

    private static Set<Integer> assigned() {
        Set<Integer> mids = new HashSet<>(List.of(
                301, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 314, 316, 319, 321, 323, 325, 327, 329, 330, 331,
                332, 334, 336, 338, 339, 341, 343, 345, 347, 348, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 361,
                362, 364, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379));
        mids.addAll(List.of(701, 710, 720, 725, 730, 735, 740, 745, 750, 755, 760, 765, 770, 775));
        return mids;
    }

    @Test
    void noTwoShareAPhoneOrAnAccount() {
        Set<String> phones = new HashSet<>();
        Set<String> accounts = new HashSet<>();
        for (long id = 0; id < population.persons(); id++) {
            phones.add(population.person(id).phone().e164());
            accounts.add(population.person(id).account().number());
        }
        for (long id = 0; id < population.firms(); id++) {
            phones.add(population.firm(id).phone().e164());
            accounts.add(population.firm(id).account().number());
        }
        assertThat(phones).hasSize((int) (population.persons() + population.firms()));
        assertThat(accounts).hasSize((int) (population.persons() + population.firms()));
    }

    @Test
    void accountsHaveRightCheckDigitsAndBanksThatDoNotExist() {
        for (long id = 0; id < population.persons(); id += 7) {
            Account account = population.person(id).account();
            if (account.iban()) {
                assertThat(Iban.isValid(account.number())).isTrue();
                assertThat(account.number().substring(4)).containsAnyOf("999999", "ZZZ", "099");
            } else {
                assertThat(account.number()).startsWith("99");
            }
        }
    }

    @Test
    void plainAccountsEndInTheirRemainderBy97() {
        Person peruvian = null;
        for (long id = 0; peruvian == null; id++) {
            Person person = population.person(id);
            peruvian = person.country().code().equals("PE") ? person : null;
        }
        assertThat(new BigInteger(peruvian.account().number()).mod(BigInteger.valueOf(97)))
                .isEqualTo(BigInteger.ONE);
    }

    @Test
    void vesselsCarryNumbersThatNoAdministrationGivesOut() {
        Set<Integer> mmsis = new HashSet<>();
        for (long id = 0; id < 5000; id++) {
            Vessel vessel = population.vessel(id);
            assertThat(ASSIGNED_MIDS).doesNotContain(vessel.mmsi() / 1_000_000);
            assertThat(Integer.toString(vessel.imo())).matches("3\\d{6}");
            assertThat(checkDigit(vessel.imo() / 10)).isEqualTo(vessel.imo() % 10);
            assertThat(vessel.callSign()).startsWith("Q");
            mmsis.add(vessel.mmsi());
        }
        assertThat(mmsis).hasSize(5000);
    }

    private static int checkDigit(int body) {
        String digits = Integer.toString(body);
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (digits.charAt(i) - '0') * (7 - i);
        }
        return sum % 10;
    }

    @Test
    void theSameNumberIsTheSamePersonEachTime() {
        assertThat(population.person(123)).isEqualTo(population.person(123));
        assertThat(population.person(123)).isNotEqualTo(population.person(124));
    }

    @Test
    void textFormsOfPeopleAndNumbersGiveNothingAway() {
        Person person = population.person(5);
        assertThat(person.toString() + person.phone() + person.account())
                .doesNotContain(
                        person.family(),
                        person.phone().national(),
                        person.account().number());
    }
}
