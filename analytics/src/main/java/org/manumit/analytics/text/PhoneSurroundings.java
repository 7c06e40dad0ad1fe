package org.manumit.analytics.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words around a run of digits, and what they make of it. Thread-safe (immutable). */
final class PhoneSurroundings {

    private static final int REACH_BEFORE = 64;
    private static final int REACH_AFTER = 28;
    private static final int REACH_OF_LINK = 40;
    private static final int REACH_OF_OTHER_NUMBER = 40;

    private static final double CALLED_BEFORE = 2.0;
    private static final double CALLED_BEHIND = 1.2;
    private static final double NUMBERED = 0.8;
    private static final double OTHER_NUMBER = -3.5;

    private static final Pattern CALL = Pattern.compile(
            "(?<!\\p{L})(?:call(?:s|ing)?|ring|dial|text(?:s|ing)?|txt|sms|phone|telephone|tel|telf?"
                    + "|telefono|telefone|fone|cel(?:ular)?|cell|mobile|movil|portable|whats?app|wh?ats|wsp|wasap|guasap|wpp|wa|zap(?:zap)?|signal|telegram|viber"
                    + "|reach|contact\\w*|hmu|llama\\w*|llamen|marca(?:me|r)?|marque|escrib\\w+|comuni\\w+|timbra\\w*|ligue|ligar|liga|chama\\w*|chame|disca\\w*"
                    + "|mande|manda|appel\\w+|joindre|joign\\w+|contat\\w+|ecri\\w+|compose[rz]?|textos?|rappel\\w+|digits|line|linea|linha|ligne)(?!\\p{L})");
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\p{L})(?:numero|number|num|nr|mensaje|message|msg|mensagem)(?!\\p{L})");
    private static final Pattern OTHER = Pattern.compile(
            "(?<!\\p{L})(?:account|acct|cuenta|conta|compte|card|tarjeta|cartao|carte|iban|clabe|swift|cbu"
                    + "|folio|referencia|reference|ref|guia|tracking|suivi|rastreo|rastreio|pedido|order|orden|encomenda|commande|invoice|factura|fatura|nota fiscal|facture"
                    + "|expediente|protocolo|ticket|boleto|recibo|receipt|dni|cpf|cnpj|rut|nit|ruc|cedula|curp|rfc|passport|pasaporte|passaporte|passeport"
                    + "|licencia|licence|license|isbn|imei|serial|serie|vin|mmsi|imo|siret|siren|nss|ssn|codigo|pin|otp|id|placa|matricula|plate|population|poblacion|populacao"
                    + "|lote|sku|barcode|meter|medidor|dossier|case|caso|processo|affaire|contrat[oe]?|contract|lottery|loteria|loto|sena|sorteo|sorteio|draw|drawn|ip|server|servidor|serveur|deposit\\w*|transfer\\w*|virement|verificacion|verification|verificacao)(?!\\p{L})");
    private static final Pattern LINK = Pattern.compile("(?:tel|callto|sms):(?://)?\\+?$");
    private static final Pattern CODED_LINK = Pattern.compile("(?:wa\\.me/|phone=|whatsapp\\.com/)(?:\\+|%2b)?$");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S*");

    private final String window;
    private final int offset;
    private final List<int[]> innocent;

    PhoneSurroundings(String text, int start, int end) {
        offset = Math.max(0, start - REACH_BEFORE);
        window = folded(text, offset, Math.min(text.length(), end + REACH_AFTER));
        innocent = InnocentFigures.in(window, 0, window.length());
        Matcher address = ADDRESS.matcher(window);
        while (address.find()) {
            boolean dials = address.group().contains("wa.me") || address.group().contains("phone=");
            if (!dials) {
                innocent.add(new int[] {address.start(), address.end()});
            }
        }
    }

    /** Lower case without accents, character for character. */
    private static String folded(String text, int from, int to) {
        char[] folded = new char[to - from];
        for (int i = 0; i < folded.length; i++) {
            char c = text.charAt(from + i);
            String plain = c < 128 || !Character.isLetter(c) ? "" : Tokens.plain(String.valueOf(c));
            folded[i] = plain.length() == 1 ? plain.charAt(0) : Character.toLowerCase(c);
        }
        return new String(folded);
    }

    /** Whether a digit group is a figure of another kind. */
    boolean isInnocent(DialGroup group) {
        return group.manner() == DialGroup.Manner.DIGITS
                && !group.plus()
                && innocent.stream().anyMatch(s -> s[0] < group.end() - offset && group.start() - offset < s[1]);
    }

    /** Whether a link to dial stands right before a position. */
    boolean isLink(int start) {
        return endsWith(LINK, start) || isCodedLink(start);
    }

    /** Whether the link's number begins with a country code, as those to message services do. */
    boolean isCodedLink(int start) {
        return endsWith(CODED_LINK, start);
    }

    private boolean endsWith(Pattern pattern, int start) {
        int to = start - offset;
        String before = window.substring(Math.max(0, to - REACH_OF_LINK), to).replace(" ", "");
        return pattern.matcher(before).find();
    }

    /** What the words around some digits add to the odds that they are a telephone number, as a logarithm. */
    double weight(int start, int end) {
        String before = window.substring(Math.max(0, start - offset - REACH_BEFORE), start - offset);
        int call = lastIn(CALL, before);
        int other = lastIn(OTHER, before);
        if (other > call && before.length() - other <= REACH_OF_OTHER_NUMBER) {
            return OTHER_NUMBER;
        }
        if (call >= 0) {
            return CALLED_BEFORE;
        }
        String behind = window.substring(end - offset, Math.min(window.length(), end - offset + REACH_AFTER));
        if (CALL.matcher(behind).find()) {
            return CALLED_BEHIND;
        }
        return lastIn(NUMBER, before) >= 0 ? NUMBERED : 0;
    }

    private static int lastIn(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }
}
