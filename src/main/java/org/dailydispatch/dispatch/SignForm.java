package org.dailydispatch.dispatch;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** A signature: two confirmations and the password once more. */
class SignForm {

    @AssertTrue(message = "{dispatch.sign.figuresChecked.missing}")
    public boolean figuresChecked;

    @AssertTrue(message = "{dispatch.sign.nobodyNamed.missing}")
    public boolean nobodyNamed;

    @NotBlank(message = "{dispatch.sign.password.missing}")
    public @Nullable String password;
}
