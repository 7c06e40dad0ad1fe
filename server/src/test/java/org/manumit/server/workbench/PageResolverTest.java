package org.manumit.server.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

class PageResolverTest {

    private final Path folder;

    PageResolverTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("index.html"), "page");
        Files.writeString(folder.resolve("assets/chunk.js"), "chunk");
    }

    private String found(String path) throws IOException {
        Resource resource = new PageResolver().getResource(path, new FileSystemResource(folder + "/"));
        return resource == null ? "absent" : new String(resource.getContentAsByteArray());
    }

    @Test
    void everyAddressOfTheWorkbenchIsDrawnByItsOnePage() throws IOException {
        assertThat(found("leads/12")).isEqualTo("page");
        assertThat(found("explore/entities/4")).isEqualTo("page");
    }

    @Test
    void filesAreThemselves() throws IOException {
        assertThat(found("assets/chunk.js")).isEqualTo("chunk");
    }

    @Test
    void aMissingFileOrEndpointStaysMissing() throws IOException {
        assertThat(found("assets/gone.js")).isEqualTo("absent");
        assertThat(found("api/lead/nothing")).isEqualTo("absent");
    }

    @Test
    void nothingOutsideTheFolderIsServed() throws IOException {
        assertThat(found("../secret.txt")).isEqualTo("absent");
    }
}
