package org.dailydispatch.download;

/** How far the writing of a file is. */
enum DownloadStep {

    /** How many rows there are going to be is being found. */
    COUNTING,

    /** Row after row is read, and, but for a document, written. */
    ROWS,

    /** All rows are read, and a document is laid out from them: how long that takes is not known. */
    LAYOUT
}
