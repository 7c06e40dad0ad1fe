package org.manumit.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What identifies a person, or says something about one, never stands in a {@code toString}: that is how it gets into logs. */
class MaskedValuesTest {

    private static final String CANARY = "kanarienvogel";

    /** Names of components that hold what sources say or people write. */
    private static final Set<String> SENSITIVE = Set.of(
            "text",
            "raw",
            "excerpt",
            "snippet",
            "title",
            "value",
            "values",
            "fields",
            "properties",
            "placeText",
            "found",
            "name",
            "names",
            "personName",
            "displayName",
            "username",
            "callSign",
            "destination",
            "note",
            "reason",
            "suspicion",
            "password",
            "secret",
            "token",
            "query",
            "words",
            "phone",
            "email",
            "payer",
            "payee");

    /** Names and words here are of agencies, feeds, rules, places on the map, schemas and settings, not of people. */
    private static final Set<String> ABOUT_NO_PERSON = Set.of(
            "org.manumit.formats.ftm.FtmSchema",
            "org.manumit.formats.htcds.HtcdsField",
            "org.manumit.server.atlas.GazetteerFile$Row",
            "org.manumit.server.atlas.Place",
            "org.manumit.server.atlas.web.PlaceController$PlaceView",
            "org.manumit.server.detection.DetectionDesk$CardView",
            "org.manumit.server.detection.DetectionDesk$ParameterView",
            "org.manumit.server.detection.DetectorCard$Parameter",
            "org.manumit.server.intake.Feed$OwnerAgency",
            "org.manumit.server.intake.FeedDefinition$Form",
            "org.manumit.server.intake.mapping.Inspection$Choice",
            "org.manumit.server.intake.web.FeedView",
            "org.manumit.server.law.LawFile$Row",
            "org.manumit.server.lead.DetailTable$FeedName",
            "org.manumit.server.lead.LeadView$MatchedIndicator",
            "org.manumit.server.observation.search.SearchResult$Facet",
            "org.manumit.server.observation.web.ObservationView$FeedRef",
            "org.manumit.server.safeguard.Agency",
            "org.manumit.server.safeguard.RunMandate",
            "org.manumit.server.safeguard.account.ApiTokens$Token",
            "org.manumit.server.safeguard.account.OwnAccount$InquiryRef",
            "org.manumit.server.safeguard.journal.web.JournalController$ActView",
            "org.manumit.server.safeguard.journal.web.JournalController$CheckpointView",
            "org.manumit.server.safeguard.web.AdministrationController$NewAgency",
            "org.manumit.server.safeguard.web.InquiryController$PurposeView",
            "org.manumit.server.safeguard.web.LawController$CountryPackView",
            "org.manumit.server.safeguard.web.LawController$IndicatorView",
            "org.manumit.server.safeguard.web.LawController$InstrumentView",
            "org.manumit.server.safeguard.web.LawController$LegalBasisView",
            "org.manumit.server.safeguard.web.LawController$RetentionRuleView",
            "org.manumit.server.safeguard.web.LawController$SharingRuleView");

    @Test
    void noRecordShowsWhatIsSensitive() {
        List<String> showing = new ArrayList<>();
        int made = 0;
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.manumit")) {
            Class<?> type = each.reflect();
            if (type.isRecord() && !ABOUT_NO_PERSON.contains(type.getName())) {
                @Nullable Object record = withCanaries(type);
                made += record == null ? 0 : 1;
                if (record != null && shown(record).contains(CANARY)) {
                    showing.add(type.getName());
                }
            }
        }
        assertThat(made).as("records that could be made").isGreaterThan(100);
        assertThat(showing).as("records whose toString shows what they hold").isEmpty();
    }

    private static String shown(Object record) {
        try {
            return record.toString();
        } catch (NullPointerException incomplete) {
            return ""; // it shows an id of a part that the test left out
        }
    }

    private static @Nullable Object withCanaries(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(Stream.of(components)
                    .map(component -> value(component.getType(), SENSITIVE.contains(component.getName())))
                    .toArray());
        } catch (ReflectiveOperationException refused) {
            return null; // a constructor that checks what it is given
        }
    }

    private static @Nullable Object value(Class<?> type, boolean sensitive) {
        String text = sensitive ? CANARY : "x";
        if (type == String.class || type == CharSequence.class) {
            return text;
        }
        if (type == List.class) {
            return sensitive ? List.of(text) : List.of();
        }
        if (type == Set.class) {
            return sensitive ? Set.of(text) : Set.of();
        }
        if (type == Map.class) {
            return sensitive ? Map.of("field", List.of(text)) : Map.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isPrimitive() ? java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0) : null;
    }
}
