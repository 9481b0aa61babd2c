package org.dailydispatch.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;

/**
 * A form that is about to be kept. A password is not; nor are its files: the names of their fields are, as one more parameter.
 */
class FormToKeep extends HttpServletRequestWrapper {

    static final String FILES = "_lostFiles";

    /** Of a form that signs: whoever goes on has to sign again. */
    private static final String PASSWORD = "password";

    FormToKeep(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = new LinkedHashMap<>(super.getParameterMap());
        parameters.remove(FILES);
        parameters.remove(PASSWORD);
        String[] files = fieldsWithFiles();
        if (files.length > 0) {
            parameters.put(FILES, files);
        }
        return parameters;
    }

    private String[] fieldsWithFiles() {
        String type = getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return new String[0];
        }
        try {
            return getParts().stream()
                    .filter(FormToKeep::isFile)
                    .map(Part::getName)
                    .distinct()
                    .toArray(String[]::new);
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return new String[0];
        }
    }

    private static boolean isFile(Part part) {
        String name = part.getSubmittedFileName();
        return name != null && !name.isEmpty() && part.getSize() > 0;
    }
}
