package org.manumit.formats.mapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Question;

/**
 * What the rows of a table report, judged by the roles of its columns.
 *
 * @param schema FollowTheMoney schema for records; null for other kinds
 */
record KindGuess(Kind kind, @Nullable String schema, List<Question> questions) {
    private static final List<String> TIP_WORDS = List.of(
            "tip",
            "caller",
            "call",
            "hotline",
            "urgency",
            "urgencia",
            "urgence",
            "denuncia",
            "denunciante",
            "llamada",
            "reported",
            "recibido",
            "recepcion",
            "signalement",
            "ligacao",
            "recebimento",
            "received");
    private static final List<String> POST_WORDS = List.of(
            "post",
            "posted",
            "ad",
            "price",
            "precio",
            "preco",
            "prix",
            "handle",
            "image",
            "title",
            "titulo",
            "url",
            "publicacion",
            "anuncio",
            "author");
    private static final List<String> SENSOR_WORDS = List.of(
            "sensor", "satellite", "satelite", "detection", "deteccion", "deteccao", "confidence", "instrument");
    private static final List<String> COMPANY_WORDS =
            List.of("company", "empresa", "entreprise", "societe", "razon", "raison", "comp");
    private static final Set<Role> PARTIES =
            EnumSet.of(Role.PAYER_ACCOUNT, Role.PAYEE_ACCOUNT, Role.PAYER_NAME, Role.PAYEE_NAME);

    static KindGuess of(Map<String, ColumnGuess> guesses, List<String> columns, @Nullable Kind told) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        guesses.values().forEach(guess -> roles.add(guess.mapping().role()));
        List<String> words = columns.stream()
                .flatMap(column -> Stream.of(Headings.words(column).split(" ")))
                .toList();
        boolean projected = guesses.values().stream()
                .flatMap(guess -> guess.questions().stream())
                .anyMatch(question -> question.code().equals("coordinate-system"));
        Kind kind = told != null ? told : kind(roles, words, projected);
        if (kind == null) {
            Question question = new Question(
                    "kind", null, Stream.of(Kind.values()).map(Kind::name).toList(), columns);
            return new KindGuess(Kind.RECORD, "Thing", List.of(question));
        }
        return new KindGuess(kind, kind == Kind.RECORD ? schema(roles, words) : null, List.of());
    }

    private static @Nullable Kind kind(Set<Role> roles, List<String> words, boolean projected) {
        boolean located = (roles.contains(Role.LATITUDE) && roles.contains(Role.LONGITUDE)) || projected;
        boolean timed = roles.contains(Role.TIME) || roles.contains(Role.DATE);
        if (roles.contains(Role.AMOUNT) && roles.stream().anyMatch(PARTIES::contains)) {
            return Kind.TRANSFER;
        }
        if (located && (roles.contains(Role.MMSI) || roles.contains(Role.IMO))) {
            return Kind.POSITION;
        }
        if (roles.contains(Role.TEXT)) {
            return count(words, TIP_WORDS) > count(words, POST_WORDS) ? Kind.TIP : Kind.POST;
        }
        if (located) {
            return count(words, SENSOR_WORDS) > 0 ? Kind.DETECTION : Kind.INCIDENT;
        }
        if (schema(roles, words).equals("Thing")) {
            return timed && roles.contains(Role.CATEGORY) ? Kind.INCIDENT : null;
        }
        return Kind.RECORD;
    }

    private static String schema(Set<Role> roles, List<String> words) {
        if (roles.contains(Role.VESSEL_NAME) || roles.contains(Role.IMO) || roles.contains(Role.MMSI)) {
            return "Vessel";
        }
        if (roles.contains(Role.PERSON_NAME)) {
            boolean company = words.contains("jurisdiction") || words.contains("incorporation");
            return company ? "Company" : "Person";
        }
        if (roles.contains(Role.ORGANISATION_NAME)) {
            return count(words, COMPANY_WORDS) > 0 ? "Company" : "Organization";
        }
        return roles.contains(Role.ACCOUNT) ? "BankAccount" : "Thing";
    }

    private static long count(List<String> words, List<String> signs) {
        return words.stream().filter(signs::contains).count();
    }

    /** Names are properties of the entity itself only where the row is an entity. */
    ColumnMapping fit(ColumnMapping column) {
        boolean name = column.role() == Role.PERSON_NAME && "name".equals(column.property());
        return name && kind != Kind.RECORD ? column.withProperty(null) : column;
    }
}
