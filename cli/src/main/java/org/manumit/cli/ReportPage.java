package org.manumit.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page for people: one file that needs nothing else and runs no script. */
final class ReportPage {

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

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
