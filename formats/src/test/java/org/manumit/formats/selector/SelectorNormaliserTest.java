package org.manumit.formats.selector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SelectorNormaliserTest {
    private final SelectorNormaliser normaliser = new SelectorNormaliser();

    private Optional<String> of(SelectorKind kind, String value) {
        return normaliser.normalise(kind, value, "US");
    }

    @Test
    void phonesBecomeE164ByTheirRegion() {
        assertThat(of(SelectorKind.PHONE, "(212) 555-0143")).contains("+12125550143");
        assertThat(of(SelectorKind.PHONE, "tel:+1-212-555-0143")).contains("+12125550143");
        assertThat(normaliser.normalise(SelectorKind.PHONE, "212 555 0143", null))
                .isEmpty();
        assertThat(of(SelectorKind.PHONE, "12")).isEmpty();
    }

    @Test
    void twoZerosAndTheCountrysOwnCodeAreANumberOfThatCountry() {
        assertThat(normaliser.normalise(SelectorKind.PHONE, "0055 41 90221 8793", "BR"))
                .contains("+5541902218793");
        assertThat(normaliser.normalise(SelectorKind.PHONE, "0055 (11) 3003-0143", "br"))
                .contains("+551130030143");
        assertThat(of(SelectorKind.PHONE, "001 212 555 0143")).contains("+12125550143");
        assertThat(normaliser.normalise(SelectorKind.PHONE, "0034 911 23 45 67", "FR"))
                .as("another country's")
                .contains("+34911234567");
        assertThat(normaliser.normalise(SelectorKind.PHONE, "0055 41 9022 18793", null))
                .as("no region to go by")
                .isEmpty();
    }

    @Test
    void noCountrysNumbersAreLostForTheirLeadingZeros() {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        for (String region : phones.getSupportedRegions()) {
            PhoneNumber example = phones.getExampleNumber(region);
            if (Long.toString(example.getNationalNumber()).length() < 5) {
                continue; // Tristan da Cunha: too short to be told from other numbers
            }
            assertThat(normaliser.normalise(
                            SelectorKind.PHONE, phones.format(example, PhoneNumberFormat.NATIONAL), region))
                    .as(region)
                    .contains(phones.format(example, PhoneNumberFormat.E164));
        }
    }

    @Test
    void mailIsLowerCaseAndMustBeAnAddress() {
        assertThat(of(SelectorKind.EMAIL, " Ana@Casa.EXAMPLE ")).contains("ana@casa.example");
        assertThat(of(SelectorKind.EMAIL, "ana@casa")).isEmpty();
        assertThat(of(SelectorKind.EMAIL, "ana@bücher.example")).contains("ana@xn--bcher-kva.example");
    }

    @Test
    void accountsAreIbansOrLongEnoughToMeanSomething() {
        assertThat(of(SelectorKind.ACCOUNT, "gb82 west 1234 5698 7654 32")).contains("GB82WEST12345698765432");
        assertThat(of(SelectorKind.ACCOUNT, "0012-3456-78")).contains("0012345678");
        assertThat(of(SelectorKind.ACCOUNT, "280")).isEmpty();
    }

    @Test
    void shipNumbersAreChecked() {
        assertThat(of(SelectorKind.IMO, "IMO 9074729")).contains("9074729");
        assertThat(of(SelectorKind.IMO, "9074720")).isEmpty();
        assertThat(of(SelectorKind.MMSI, "710000001")).contains("710000001");
        assertThat(of(SelectorKind.MMSI, "401")).isEmpty();
    }

    @Test
    void platesCarryTheirRegion() {
        assertThat(normaliser.normalise(SelectorKind.PLATE, "abc-12 34", "mx")).contains("MX:ABC1234");
    }

    @Test
    void handlesAndUrlsLoseWhatDoesNotIdentify() {
        assertThat(of(SelectorKind.HANDLE, "Instagram: @Farm_Jobs")).contains("instagram:farm_jobs");
        assertThat(of(SelectorKind.HANDLE, "https://t.me/Farm_Jobs?start=1")).contains("telegram:farm_jobs");
        assertThat(of(SelectorKind.URL, "HTTP://www.Jobs.example/Ad/?fbclid=1#top"))
                .contains("jobs.example/Ad");
        assertThat(of(SelectorKind.URL, "javascript:alert(1)")).isEmpty();
    }

    @Test
    void documentsAndImageHashesAreCompact() {
        assertThat(of(SelectorKind.DOCUMENT, "ab-123.456")).contains("AB123456");
        assertThat(of(SelectorKind.IMAGE_HASH, "phash:00FFaa0011223344")).contains("00ffaa0011223344");
        assertThat(of(SelectorKind.DOCUMENT, "0000000")).isEmpty();
    }

    @Property(tries = 300)
    void everyCanonicalFormIsItsOwnCanonicalForm(@ForAll SelectorKind kind, @ForAll String value) {
        of(kind, value)
                .ifPresent(canonical ->
                        assertThat(normaliser.normalise(kind, canonical, null)).contains(canonical));
    }

    @Property(tries = 1000)
    void everyCanonicalAddressIsItsOwnCanonicalForm(
            @ForAll @Chars({'a', 'w', '.', '/', ':', '?', '#', '@', '=', '&', '8', '0', ' '}) @StringLength(max = 24)
                    String tail) {
        for (String start : new String[] {"", "www.", "http://", "http://www.a.b", "https://t.me/"}) {
            of(SelectorKind.URL, start + tail)
                    .ifPresent(canonical ->
                            assertThat(of(SelectorKind.URL, canonical)).contains(canonical));
        }
    }
}
