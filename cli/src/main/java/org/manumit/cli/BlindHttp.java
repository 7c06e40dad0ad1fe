package org.manumit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What both ends of the connection agree on. */
final class BlindHttp {

    static final String HELLO = "/blind/hello";
    static final String MESSAGE = "/blind/message";

    static final int BAD_REQUEST = 400;
    static final int WRONG_CODE = 401;
    static final int NOT_NEXT = 403;
    static final int BUSY = 409;
    static final int TOO_LARGE = 413;
    static final int OK = 200;

    /** How an answer begins, under the seal. */
    static final byte ANSWERED = 0;

    static final byte REFUSED = 1;
    static final byte BROKEN = 2;

    private static final int MOST = BlindSession.sealedLength(BlindMessage.MOST_BYTES);

    private BlindHttp() {}

    /** All that comes. Memory is taken as it comes, not as a length claims; what is longer than any message is an error. */
    static byte[] read(InputStream in) throws IOException {
        byte[] read = in.readNBytes(MOST + 1);
        if (read.length > MOST) {
            throw new IOException("more bytes than a message may have");
        }
        return read;
    }

    static byte[] begun(byte with, byte[] content) {
        byte[] answer = new byte[content.length + 1];
        answer[0] = with;
        System.arraycopy(content, 0, answer, 1, content.length);
        return answer;
    }

    static byte[] behindFirst(byte[] answer) {
        return Arrays.copyOfRange(answer, 1, answer.length);
    }
}
