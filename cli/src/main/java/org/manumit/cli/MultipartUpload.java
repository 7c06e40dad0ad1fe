package org.manumit.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends the head of a file for inspection, as a browser's form would. */
final class MultipartUpload {

    /** Enough for the headings and sample rows of any table. */
    private static final int HEAD_BYTES = 256 << 10;

    /** A workbook is a zip, whose index stands at its end: it is sent whole. */
    private static final int WORKBOOK_BYTES = 64 << 20;

    private static final String BOUNDARY = "manumit-inspection";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ApiClient api;

    MultipartUpload(ApiClient api) {
        this.api = api;
    }

    /** @param answers to what the file leaves open, by the id of the question */
    JsonNode inspect(long feedId, Path file, Map<String, String> answers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String name = String.valueOf(file.getFileName()).replace("\"", "");
        boolean workbook = name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        if (!answers.isEmpty()) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"answers\"\r\n\r\n"
                            + JSON.writeValueAsString(answers) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file)) {
            body.writeBytes(in.readNBytes(workbook ? WORKBOOK_BYTES : HEAD_BYTES));
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
