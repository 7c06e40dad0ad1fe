package org.manumit.server.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manumit.formats.Position;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.TimePrecision;

class SelectorFinderTest {

    private final SelectorFinder finder = new SelectorFinder();

    private List<String> values(@Nullable String country, String text) {
        Draft draft = new Draft(
                new Position(1, 1),
                Kind.POST,
                null,
                null,
                TimePrecision.NONE,
                null,
                null,
                country,
                text,
                "es",
                Map.of(),
                List.of(),
                null,
                text);
        return finder.find(draft, "MX").stream().map(SelectorMention::value).toList();
    }

    @Test
    void aNumberWithoutACountryCodeIsOfTheRecordsCountry() {
        assertThat(values("EC", "Pregunta sin pena 593.9O8.52l.444.")).containsExactly("+593908521444");
    }

    @Test
    void whereTheRecordNamesNoCountryItIsOfTheFeeds() {
        assertThat(values(null, "Informes al 55 0000 0001")).containsExactly("+525500000001");
        assertThat(values("somewhere", "Informes al 55 0000 0001")).containsExactly("+525500000001");
    }

    @Test
    void aNumberWithACountryCodeIsWhatItSays() {
        assertThat(values("EC", "Informes +52 55 0000 0001")).containsExactly("+525500000001");
    }
}
