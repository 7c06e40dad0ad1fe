package org.manumit.analytics.linkage.field;

import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what a column says, from its header, in English, Spanish, Portuguese or French, and from its values where the
 * header tells nothing. Thread-safe (stateless).
 */
public final class RoleGuess {

    private static final int LOOKED_AT = 2_000;
    private static final int LONGEST = 100;
    private static final double MOST = 0.8;
    /** Columns with fewer values are categories, unless nearly all of the few records differ. */
    private static final int FEW_VALUES = 60;

    private static final double FEW_SHARE = 0.02;
    private static final double NEARLY_ONE_EACH = 0.7;
    private static final double WORDS_OF_ADDRESS = 2.5;

    private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern DAY = Pattern.compile(
            "\\d{4}[-/.]\\d{1,2}([-/.]\\d{1,2})?([T ].*)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|(1[89]|20)\\d{6}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?=(?:.*\\d){8})(\\+[\\d ().-]+|\\(\\d+\\)[\\d ().-]+|0\\d[\\d ().-]+|[\\d]+[ -][\\d ().-]+)");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{L}\\p{N}./ -]+");
    private static final Pattern NUMERIC = Pattern.compile("\\d+");

    /** Words of headers, the more telling first: a header has the role of the first row of which it has a word. */
    private static final Map<FieldRole, Set<String>> WORDS = new LinkedHashMap<>();

    static {
        words(
                FieldRole.NONE,
                "cluster label labels truth entity group rowid recid uuid notes note comment comments notas");
        words(FieldRole.EMAIL, "email mail correo courriel emailaddress");
        words(
                FieldRole.PHONE,
                "phone telephone tel mobile cell celular movil telefono telefone portable whatsapp fone");
        words(FieldRole.POSTCODE, "postcode postal zip zipcode cep cp plz");
        words(
                FieldRole.IDENTIFIER,
                "passport pasaporte passaporte passeport ssn soc nino nif nie dni cpf cnpj rut ruc curp cedula rg iban"
                        + " account cuenta conta compte document documento tax vat lei imo mmsi registration registro"
                        + " matricula siren license licence handle username usuario");
        words(
                FieldRole.PLACE,
                "city town suburb place ciudad cidade ville municipio municipality birthplace location lugar county"
                        + " district barrio bairro village region locality");
        words(FieldRole.DATE, "dob birthdate birthday birth nacimiento nascimento naissance date fecha data founded");
        words(
                FieldRole.CATEGORY,
                "gender sex sexo genero sexe state estado etat provincia province occupation ocupacion profissao profesion"
                        + " profession job nationality nacionalidad nacionalidade nationalite country pais pays category"
                        + " type tipo status title titulo");
        words(FieldRole.NUMBER, "number numero num streetnumber housenumber");
        words(FieldRole.ADDRESS, "address addr street direccion calle domicilio endereco rua logradouro adresse rue");
        words(
                FieldRole.ORGANISATION,
                "company organisation organization firm business empresa sociedad entreprise societe employer empleador");
        words(
                FieldRole.FAMILY_NAME,
                "surname lastname lname sname family last apellido apellidos sobrenome nom familia paterno materno");
        words(
                FieldRole.GIVEN_NAME,
                "given first firstname fname givenname forename middle prenom prenoms nombres prenome");
        words(FieldRole.FULL_NAME, "name names fullname nombre nome alias aka");
    }

    private RoleGuess() {}

    private static void words(FieldRole role, String words) {
        WORDS.put(role, Set.of(words.split(" ")));
    }

    /**
     * Guesses.
     *
     * @param header of the column
     * @param values of it, in the order of the records
     */
    public static FieldRole of(String header, List<String> values) {
        List<String> some = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) : value)
                .limit(LOOKED_AT)
                .toList();
        if (some.isEmpty()) {
            return FieldRole.NONE;
        }
        FieldRole told = ofHeader(header);
        boolean contradicted = told == FieldRole.DATE && share(some, DAY) < 1 - MOST
                || told == FieldRole.EMAIL && share(some, MAIL) < 1 - MOST;
        return told == null || contradicted ? ofValues(some) : told;
    }

    private static @Nullable FieldRole ofHeader(String header) {
        String plain = Transliterator.getInstance("Any-Latin; Latin-ASCII")
                .transliterate(CAMEL.matcher(header).replaceAll(" "))
                .toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>();
        for (String word : NOT_WORD.split(plain)) {
            words.add(word);
            words.add(word.replaceAll("\\d+$", ""));
        }
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(words::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static FieldRole ofValues(List<String> values) {
        double distinct = new HashSet<>(values).size();
        boolean few = distinct <= Math.max(2, Math.min(FEW_VALUES, FEW_SHARE * values.size()));
        if (share(values, MAIL) > MOST) {
            return FieldRole.EMAIL;
        }
        if (share(values, DAY) > MOST) {
            return FieldRole.DATE;
        }
        if (few) {
            return FieldRole.CATEGORY;
        }
        if (share(values, TELEPHONE) > MOST) {
            return FieldRole.PHONE;
        }
        if (share(values, CODE) > MOST && wordsEach(values) < WORDS_OF_ADDRESS) {
            boolean shared = share(values, NUMERIC) > MOST && distinct < NEARLY_ONE_EACH * values.size();
            return shared ? FieldRole.NUMBER : FieldRole.IDENTIFIER;
        }
        return wordsEach(values) >= WORDS_OF_ADDRESS ? FieldRole.ADDRESS : FieldRole.PLACE;
    }

    private static double share(List<String> values, Pattern pattern) {
        return values.stream().filter(value -> pattern.matcher(value).matches()).count() / (double) values.size();
    }

    private static double wordsEach(List<String> values) {
        return values.stream()
                .mapToInt(value -> value.split("\\s+").length)
                .average()
                .orElse(0);
    }
}
