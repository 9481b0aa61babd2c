package org.dailydispatch.dispatch;

import org.jspecify.annotations.Nullable;

/** Why a published dispatch is corrected. */
class CorrectionForm {

    public @Nullable String reason;
}
