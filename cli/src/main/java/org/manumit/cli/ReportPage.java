package org.manumit.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A page for people: one file that needs nothing else and runs no script. */
final class ReportPage {

    /** Style of a page of tables with bars for and against. */
    static final String TABLES = """
            :root { color-scheme: light dark; --line: #8886; --for: #1c7c4a; --against: #b3402a; }
            @media (prefers-color-scheme: dark) { :root { --for: #6fd6a0; --against: #ff9d87; } }
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 68rem; padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem; }
            table { border-collapse: collapse; margin: .5rem 0; width: 100%; }
            th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top;
              overflow-wrap: break-word; }
            td.n, th.n { text-align: right; } td.n { white-space: nowrap; }
            .bar { display: inline-block; height: .7rem; border-radius: .2rem; vertical-align: middle; }
            .for { background: var(--for); } .against { background: var(--against); }
            .scroll { overflow-x: auto; }
            """;

    private static final int MOST_PIXELS = 220;
    private static final double PIXELS_PER_BIT = 8;

    private ReportPage() {}

    /** Writes what stands between the heading and the end of a page. */
    @FunctionalInterface
    interface Body {
        void write(Writer out) throws IOException;
    }

    static void write(Path path, String title, String style, Body body) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
            out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
            out.write("<title>" + title + "</title><style>\n" + style + "</style></head><body><main>\n");
            out.write("<h1>" + title + "</h1>\n");
            body.write(out);
            out.write("</main></body></html>\n");
        }
    }

    /** Cells of a table: bits with their sign, and a bar as long for or against. */
    static String bits(double bits) {
        int pixels = (int) Math.min(MOST_PIXELS, Math.round(Math.abs(bits) * PIXELS_PER_BIT));
        return String.format(
                Locale.ROOT,
                "<td class=\"n\">%+.1f</td><td><span class=\"bar %s\" style=\"width:%dpx\"></span></td>",
                tenths(bits),
                bits < 0 ? "against" : "for",
                pixels);
    }

    /** Rounded to a tenth, without a sign before nothing. */
    static double tenths(double bits) {
        return Math.round(bits * 10) / 10.0;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
