package org.dailydispatch.account;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What a person types to change his own password. */
class PasswordForm {

    @NotBlank(message = "{account.password.present.missing}")
    @Nullable
    String present;

    @NotBlank(message = "{account.password.chosen.missing}")
    @Nullable
    String chosen;

    @NotBlank(message = "{account.password.again.missing}")
    @Nullable
    String again;

    boolean repeatsItself() {
        return chosen != null && chosen.equals(again);
    }
}
