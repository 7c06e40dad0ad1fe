package org.manumit.analytics.text.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures that are no telephone numbers by the way they are written or by the word beside them: dates, times, sums of
 * money, measures, ages, rooms and streets. Thread-safe (immutable).
 */
final class InnocentFigures {

    private static final String UNITS =
            "kg|kgs|kilos?|lbs?|libras|pounds|livres|gr?|cm|cms|mts?|m|mm|km|metros|metres|ft|feet|inch(?:es)?"
                    + "|pulgadas|polegadas|pies|pes|m2|m3|hs|hrs?|horas?|hours?|heures?|min|mins|minutos|minutes|dias?|days?|jours?"
                    + "|noches|nights|nuits|semanas|weeks|meses|months|mois|anos|years?|yrs?|yo|ans|am|pm|a\\.m|p\\.m|%|gb|mb|mg|ml|litros|l"
                    + "|chicas|girls|filles|garotas|personas|people|personnes|pessoas|cuartos|rooms|camas|beds";
    private static final String MONEY =
            "€|\\$|£|usd|eur|euros?|cop|mxn|brl|pen|gtq|gbp|cad|pesos|dolares|dollars|reais|soles|quetzales"
                    + "|lempiras|colones|bolivianos|guaranies|bolivares|gourdes|libras|pounds|bucks|mil|k";
    private static final String NUMBERED =
            "room|rm|hab|habitacion|cuarto|quarto|chambre|apto?|apartamento|appartement|apartment|suite|piso"
                    + "|floor|andar|etage|unit|casa|house|torre|tower|block|bloque|bloco|local|lote|gate|puerta|porta|porte|bus|ruta|route|linea|km"
                    + "|calle|cll|carrera|cra|kra|avenida|avenue|av|zona|zone|rue|rua|art|articulo|artigo|article|pag|page|capitulo|zip|cp|cep"
                    + "|edad|age|idade|numero de casa|mesa|table|talla|size|taille|seat|asiento|vuelo|voo|vol|flight|version|ley|lei|loi|law";

    /** A measure of body or box in inches or centimetres. */
    private static final String GIRTH = "(?:[2-9]\\d|[12]\\d\\d)";

    /**
     * One way of writing figures.
     *
     * @param signs characters of which the text must have one; empty for any text
     */
    private record Figure(String signs, Pattern pattern) {
        Figure(String signs, String pattern) {
            this(signs, Pattern.compile(pattern));
        }

        boolean mayStandIn(String text) {
            return signs.isEmpty() || signs.chars().anyMatch(sign -> text.indexOf(sign) >= 0);
        }
    }

    private static final List<Figure> FIGURES = List.of(
            // Dates, then times.
            new Figure(
                    "./-",
                    "(?<![\\d./-])(?:\\d{1,2}([./-])\\d{1,2}\\1(?:19|20)\\d\\d|(?:19|20)\\d\\d([./-])\\d{1,2}\\2\\d{1,2})"
                            + "(?!\\d|[./-]\\d)"),
            new Figure("/", "(?<![\\d./-])(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2])/\\d\\d(?!\\d|/\\d)"),
            new Figure(":", "(?<![\\d:.])(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?!\\d|:\\d)"),
            new Figure("h", "(?<!\\d)\\d{1,2}\\s?h\\s?(?:[0-5]\\d)?(?![\\p{L}\\d])"),
            new Figure("-–/", "(?<![\\d-])(?:19|20)\\d\\d\\s?[-–/]\\s?(?:19|20)\\d\\d(?!\\d|-\\d)"),
            // Money.
            new Figure(
                    "",
                    "(?:[$€£¥]|r\\$|s/\\.?|us\\$|usd|eur|cop|mxn|brl|pen|gbp|cad|\\bq|\\bbs\\.?|\\blps?\\.?|\\bxof)\\s?"
                            + "(?:\\d{1,3}(?:[.,']\\d{3})+|\\d{1,7})(?:[.,]\\d{1,2})?(?!\\d)"),
            new Figure(
                    "",
                    "(?<![\\d.,+-])(?:\\d{1,3}(?:[., ']\\d{3})+|\\d{1,7})(?:[.,]\\d{1,2})?\\s?(?:" + MONEY
                            + ")(?![\\p{L}\\d])"),
            // Measures: with a unit, three in a row, with a decimal sign, in feet.
            new Figure("", "(?<![\\d.,])\\d{1,4}(?:[.,]\\d{1,2})?\\s?(?:" + UNITS + ")(?![\\p{L}\\d])"),
            new Figure(
                    "-x×/",
                    "(?<![\\d-]|\\d )" + GIRTH + "\\s?[-x×/]\\s?" + GIRTH + "\\s?[-x×/]\\s?" + GIRTH
                            + "(?!\\d|[-./x]\\d|\\s\\d{2,})"),
            new Figure(".,", "(?<![\\p{L}\\d.,])\\d[.,]\\d{1,2}(?!\\d|[.,-]\\d|\\s\\d{3})"),
            new Figure("'’", "(?<!\\d)[4-7]\\s?['’]\\s?\\d{1,2}(?!\\d)"),
            // Private network addresses, then numbered things.
            new Figure(
                    ".", "(?<![\\d.])(?:10|127|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))(?:\\.\\d{1,3}){2,3}(?![\\d.])"),
            new Figure(
                    "",
                    "(?<!\\p{L})(?:" + NUMBERED + ")\\.?\\s?(?:n[o°º]?\\.?\\s?)?[#:]?\\s?\\d{1,5}(?!\\d)"
                            + "(?:\\s?#\\s?\\d{1,3}\\s?-\\s?\\d{1,3})?"));

    private InnocentFigures() {}

    /**
     * Stretches of such figures.
     *
     * @param text lower case without accents
     * @param from first position to look at; what stands before it is only looked back at
     * @param to one past the last
     */
    static List<int[]> in(String text, int from, int to) {
        List<int[]> stretches = new ArrayList<>();
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return stretches;
        }
        for (Figure figure : FIGURES) {
            Matcher matcher = figure.mayStandIn(text)
                    ? figure.pattern().matcher(text).region(from, to).useTransparentBounds(true)
                    : null;
            while (matcher != null && matcher.find()) {
                stretches.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        return stretches;
    }
}
