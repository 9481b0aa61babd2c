package org.dailydispatch.notification;

import java.time.LocalTime;
import java.util.Objects;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a person types about where he wants to be told. */
class SettingsForm {

    private static final int LONGEST = 254;

    public @Nullable String mailAddress;
    public boolean mail;
    public boolean webhook;
    public @Nullable String digestAt;

    /** The settings as they were shown. */
    public @Nullable String version;

    static SettingsForm of(Settings settings) {
        SettingsForm form = new SettingsForm();
        form.mailAddress = settings.mailAddress();
        form.mail = settings.mail();
        form.webhook = settings.webhook();
        form.digestAt = Objects.toString(settings.digestAt(), "");
        form.version = String.valueOf(settings.version());
        return form;
    }

    /** What the fields mean, right or wrong; each that is wrong is an error beside itself. */
    Settings read(Errors errors) {
        FieldReader read = new FieldReader(errors);
        String address = read.optionalText("mailAddress", mailAddress, LONGEST);
        if (address != null && !ChannelCheck.isAddress(address)) {
            errors.rejectValue("mailAddress", "notification.settings.address.unreadable");
        } else if (mail && Typed.text(mailAddress) == null) {
            errors.rejectValue("mailAddress", "notification.settings.address.missing");
        }
        LocalTime time = Typed.text(digestAt) == null ? null : read.time("digestAt", digestAt);
        Integer shown = Typed.number(version);
        return new Settings(address, mail, webhook, time, shown == null ? 0 : shown);
    }
}
