package org.manumit.server.intake.custody;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The disk did not take what was to be kept: as a type, because a sender who breaks off looks alike otherwise. */
public final class StorageException extends IOException {
    private static final long serialVersionUID = 1L;

    StorageException(IOException cause) {
        super("the disk did not take the file", cause);
    }

    /** A stream to the disk that says so when it fails. */
    static final class ToDisk extends FilterOutputStream {

        ToDisk(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException failure) {
                throw new StorageException(failure);
            }
        }
    }
}
