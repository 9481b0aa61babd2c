package org.dailydispatch.template;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which team's day a template is tried on. */
class PreviewForm {

    public @Nullable UUID team;
    public @Nullable String day;
}
