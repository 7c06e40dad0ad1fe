package org.manumit.world.output;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manumit.world.trace.Feed;
import org.manumit.world.trace.Incident;
import org.manumit.world.trace.Payment;
import org.manumit.world.trace.Tip;

/** The layouts of the world's tables: each hotline keeps its own. */
final class Tables {
    private Tables() {}

    static Table<Tip> tips(Feed feed) {
        return switch (feed) {
            case TIPS_ES ->
                tips(
                        feed,
                        "folio,fecha_hora,canal,lugar,pais,relato,prioridad,telefono_mencionado",
                        "LE-",
                        "dd/MM/yyyy HH:mm",
                        "America/Mexico_City",
                        List.of("teléfono", "formulario", "mensaje", "en persona"),
                        List.of("normal", "alta", "inmediata"));
            case TIPS_EN ->
                tips(
                        feed,
                        "Case No,Received,Channel,Location,Country,Narrative,Priority,Number Mentioned",
                        "NH-",
                        "yyyy-MM-dd HH:mm",
                        "America/Chicago",
                        List.of("phone", "web", "text", "walk-in"),
                        List.of("routine", "high", "immediate"));
            case TIPS_PT ->
                tips(
                        feed,
                        "protocolo,data_hora,canal,local,pais,relato,prioridade,telefone_citado",
                        "DD-",
                        "dd/MM/yyyy HH:mm",
                        "America/Sao_Paulo",
                        List.of("telefone", "site", "mensagem", "presencial"),
                        List.of("normal", "alta", "imediata"));
            case TIPS_FR ->
                tips(
                        feed,
                        "numero,recu_le,voie,lieu,pays,recit,priorite,numero_cite",
                        "LA-",
                        "yyyy-MM-dd HH:mm",
                        "America/Port-au-Prince",
                        List.of("téléphone", "formulaire", "message", "sur place"),
                        List.of("normale", "haute", "immédiate"));
            default -> throw new IllegalArgumentException(feed.key() + " holds no tips");
        };
    }

    private static Table<Tip> tips(
            Feed feed,
            String headings,
            String prefix,
            String pattern,
            String zone,
            List<String> channels,
            List<String> urgencies) {
        return new Table<>(
                feed.key(),
                List.of(headings.split(",")),
                1,
                prefix,
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT),
                ZoneId.of(zone),
                (tip, id) -> cells(
                        id,
                        "",
                        channels.get(tip.channel()),
                        tip.place(),
                        tip.city().country(),
                        tip.text(),
                        urgencies.get(tip.urgency()),
                        tip.number()));
    }

    static Table<Payment> payments() {
        return new Table<>(
                Feed.PAYMENTS.key(),
                List.of(
                        "reference",
                        "booked_at",
                        "amount",
                        "currency",
                        "payer_name",
                        "payer_account",
                        "payee_name",
                        "payee_account",
                        "channel",
                        "purpose"),
                1,
                "TX-",
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT),
                ZoneOffset.UTC,
                (payment, id) -> cells(
                        id,
                        "",
                        BigDecimal.valueOf(payment.cents(), 2).toPlainString(),
                        payment.currency(),
                        payment.payerName(),
                        payment.payerAccount(),
                        payment.payeeName(),
                        payment.payeeAccount(),
                        payment.channel(),
                        payment.memo()));
    }

    static Table<Incident> incidents() {
        return new Table<>(
                Feed.INCIDENTS.key(),
                List.of(
                        "incident_no",
                        "occurred",
                        "category",
                        "city",
                        "country",
                        "lat",
                        "lon",
                        "place",
                        "summary",
                        "outcome"),
                1,
                "IN-",
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT),
                ZoneOffset.UTC,
                (incident, id) -> cells(
                        id,
                        "",
                        incident.category(),
                        incident.city().name(),
                        incident.city().country(),
                        String.format(Locale.ROOT, "%.5f", incident.latitude()),
                        String.format(Locale.ROOT, "%.5f", incident.longitude()),
                        incident.place(),
                        incident.text(),
                        incident.outcome()));
    }

    private static List<String> cells(@Nullable String... values) {
        List<String> cells = new ArrayList<>(values.length);
        Arrays.stream(values).forEach(value -> cells.add(value == null ? "" : value));
        return cells;
    }
}
