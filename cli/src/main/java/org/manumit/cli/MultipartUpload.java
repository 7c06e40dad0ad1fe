package org.manumit.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Sends the head of a file for inspection, as a browser's form would. */
final class MultipartUpload {

    /** Enough for headers and sample rows of any table; a workbook is sent whole up to this size. */
    private static final int HEAD_BYTES = 8 << 20;

    private static final String BOUNDARY = "manumit-inspection";

    private final ApiClient api;

    MultipartUpload(ApiClient api) {
        this.api = api;
    }

    JsonNode inspect(long feedId, Path file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String name = String.valueOf(file.getFileName()).replace("\"", "");
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file)) {
            body.writeBytes(in.readNBytes(HEAD_BYTES));
        } catch (IOException failure) {
            throw new CommandFailure("the file " + file + " is not readable: " + failure.getMessage(), failure);
        }
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return api.write(
                "POST",
                "/api/intake/feeds/" + feedId + "/inspect",
                BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + BOUNDARY);
    }
}
