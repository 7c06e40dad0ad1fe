package org.manumit.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page below {@code docs/} that is made from the code and committed; {@code ./manumit docs} writes it anew. */
final class GeneratedPage {

    private GeneratedPage() {}

    /** Fails where the committed page is not what the code says; writes it instead under {@code -Dmanumit.write-docs=true}. */
    static void holds(String name, String content) {
        Path page = Repository.root().resolve("docs").resolve(name);
        if (Boolean.getBoolean("manumit.write-docs")) {
            try {
                Files.createDirectories(page.resolveSibling(""));
                Files.writeString(page, content);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        assertThat(Repository.text(page))
                .as(page.getFileName() + " is made from the code; write it anew with ./manumit docs")
                .isEqualTo(content);
    }
}
