package org.dailydispatch.export;

import org.dailydispatch.paper.PaperDocx;
import org.dailydispatch.paper.PaperPdf;

/** In which formats a list can be written. */
public enum FileFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("docx", PaperDocx.CONTENT_TYPE),
    PDF("pdf", PaperPdf.CONTENT_TYPE),
    CSV("csv", "text/csv;charset=UTF-8");

    private final String ending;
    private final String contentType;

    FileFormat(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    /** Without the dot. */
    public String ending() {
        return ending;
    }

    /** Whether it is a document, laid out when all its rows are read. */
    public boolean paper() {
        return this == DOCX || this == PDF;
    }

    public String contentType() {
        return contentType;
    }
}
