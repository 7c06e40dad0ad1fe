package org.manumit.cli;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.field.FieldRole;
import org.manumit.analytics.linkage.field.RoleGuess;
import org.manumit.analytics.linkage.screen.IdentifierKind;
import org.manumit.formats.mapping.Countries;
import org.manumit.formats.selector.SelectorKind;

/** What a column says of whom is screened. */
enum ScreenRole {
    GIVEN_NAME,
    FAMILY_NAME,
    FULL_NAME,
    /** A further name, as good as the others. */
    ALIAS,
    ORGANISATION,
    VESSEL,
    /** Day of birth or founding. */
    DATE,
    /** Citizenship, country of registration, flag. */
    COUNTRY,
    GENDER,
    /** Person, company, vessel. */
    KIND,
    PHONE(IdentifierKind.PHONE, SelectorKind.PHONE),
    EMAIL(IdentifierKind.EMAIL, SelectorKind.EMAIL),
    PASSPORT(IdentifierKind.PASSPORT, SelectorKind.DOCUMENT),
    NATIONAL_ID(IdentifierKind.NATIONAL_ID, SelectorKind.DOCUMENT),
    TAX(IdentifierKind.TAX, SelectorKind.DOCUMENT),
    REGISTRATION(IdentifierKind.REGISTRATION, SelectorKind.DOCUMENT),
    /** A number of some document or register. */
    IDENTIFIER(IdentifierKind.DOCUMENT, SelectorKind.DOCUMENT),
    LEI(IdentifierKind.LEI, SelectorKind.DOCUMENT),
    IMO(IdentifierKind.IMO, SelectorKind.IMO),
    MMSI(IdentifierKind.MMSI, SelectorKind.MMSI),
    /** Left out. */
    NONE;

    /** Values that are looked at, and the share of them that must be countries for a column to be one of countries. */
    private static final int LOOKED_AT = 500;

    private static final double MOST = 0.8;

    /** Words of headers in English, Spanish, Portuguese and French, the more telling first. */
    private static final Map<ScreenRole, Pattern> HEADERS = new LinkedHashMap<>();

    static {
        header(LEI, "lei|leicode");
        header(IMO, "imo|imonumber");
        header(MMSI, "mmsi");
        header(PASSPORT, "passports?|pasaportes?|passaportes?|passeports?|passportnumber");
        header(
                NATIONAL_ID,
                "ssn|nino|nif|nie|dni|cpf|curp|cedula|rg|nationalid|idnumber|id number|id no|id card|national id|identity|identidad|identite");
        header(TAX, "cnpj|rut|ruc|rfc|tax|vat|fiscal|taxnumber|vatcode");
        header(REGISTRATION, "registration|registro|siren|siret|matricula|registrationnumber");
        header(IDENTIFIER, "document|documento|documents?|documentos?");
        header(
                COUNTRY,
                "nationality|nationalities|nacionalidad|nacionalidade|nationalite|citizenship|country|countries|pais|pays"
                        + "|flag|bandera|bandeira|pavillon|jurisdiction");
        header(GENDER, "gender|sex|sexo|genero|sexe|genre");
        header(KIND, "schema|kind|entity type");
        header(VESSEL, "vessel|ship|buque|nave|navio|navire|barco");
        header(ALIAS, "alias|aliases|aka|apodo|alcunha|surnom");
        header(
                DATE,
                "dob|birth|birthdate|birthday|nacimiento|nascimento|naissance|founded|founding|incorporation|fundacion");
    }

    private final @Nullable IdentifierKind identifier;
    private final SelectorKind form;

    ScreenRole() {
        this.identifier = null;
        this.form = SelectorKind.DOCUMENT;
    }

    ScreenRole(IdentifierKind identifier, SelectorKind form) {
        this.identifier = identifier;
        this.form = form;
    }

    private static void header(ScreenRole role, String words) {
        HEADERS.put(role, Pattern.compile("(.* )?(" + words + ")( .*)?"));
    }

    /** What values of it identify; null if they do not. */
    @Nullable
    IdentifierKind identifier() {
        return identifier;
    }

    /** In which form values of it are compared. */
    SelectorKind form() {
        return form;
    }

    boolean isName() {
        return this == GIVEN_NAME
                || this == FAMILY_NAME
                || this == FULL_NAME
                || this == ALIAS
                || this == ORGANISATION
                || this == VESSEL;
    }

    /** As it is written on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a column says by its header, or by its values. A day that nobody calls one of birth, and a number that nobody calls
     * that of a document, stay out: taken for such they would mislead.
     */
    static ScreenRole guess(String header, List<String> values) {
        FieldRole role = RoleGuess.of(header, values);
        String words = words(header);
        ScreenRole told = HEADERS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(words).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (told != null && (told != DATE || role == FieldRole.DATE) && (told != COUNTRY || areCountries(values))) {
            return told;
        }
        return switch (role) {
            case GIVEN_NAME -> GIVEN_NAME;
            case FAMILY_NAME -> FAMILY_NAME;
            case FULL_NAME -> FULL_NAME;
            case ORGANISATION -> ORGANISATION;
            case PHONE -> PHONE;
            case EMAIL -> EMAIL;
            default -> NONE;
        };
    }

    private static String words(String header) {
        String plain = Normalizer.normalize(header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    }

    private static boolean areCountries(List<String> values) {
        List<String> some = values.stream()
                .filter(value -> !value.isBlank())
                .flatMap(value -> Cells.split(value).stream())
                .limit(LOOKED_AT)
                .toList();
        return some.stream().filter(value -> Countries.code(value).isPresent()).count() >= MOST * some.size();
    }
}
