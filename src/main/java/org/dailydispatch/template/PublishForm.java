package org.dailydispatch.template;

import org.jspecify.annotations.Nullable;

/** The last question before a version is published. */
class PublishForm {

    /** How many characters a note may have. */
    static final int LONGEST_NOTE = 400;

    public @Nullable String note;

    /** The state of the working copy that was looked at. */
    public int state;
}
