package org.dailydispatch.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Words for what the file system refuses: its exceptions often carry a bare path as their message. */
final class Failures {

    private Failures() {}

    /** A clause without a full stop, to stand behind a colon. */
    static String describe(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "this user may not use " + denied.getFile();
        }
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof FileSystemException file && file.getReason() == null) {
            String kind = failure.getClass().getSimpleName().replace("Exception", "");
            return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT) + " " + message;
        }
        return message;
    }
}
