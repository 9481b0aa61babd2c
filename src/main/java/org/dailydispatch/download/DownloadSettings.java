package org.dailydispatch.download;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dailydispatch.export.FileFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be configured about exports.
 *
 * @param folder where the files lie; the same for all replicas
 * @param atOnce so many are written at the same time by one program
 * @param waiting so many may a person have that are not finished
 * @param keep how long a file is kept
 * @param lease after so long without a sign of life a file counts as cut off
 */
@ConfigurationProperties("daily-dispatch.exports")
record DownloadSettings(
        @DefaultValue("./data/exports") Path folder,
        @DefaultValue("2") int atOnce,
        @DefaultValue("5") int waiting,
        @DefaultValue("7d") Duration keep,
        @DefaultValue("5m") Duration lease,
        @DefaultValue Daily daily) {

    DownloadSettings {
        check("at-once", atOnce >= 1 && atOnce <= 4);
        check("waiting", waiting >= 1);
        check("keep", keep.compareTo(Duration.ofHours(1)) >= 0);
        check("lease", lease.compareTo(Duration.ofMinutes(1)) >= 0);
    }

    /**
     * Written by itself whenever a dispatch is published; off where no account is named.
     *
     * @param account the sign-in name of the account in whose reach the files are written
     * @param what the keys of the lists
     * @param to where a copy of each goes, besides; null for nowhere
     * @param mailTo addresses to which each is mailed, where mail is configured; none by default
     * @param mailMegabytes a larger file is named in the mail and not attached
     */
    record Daily(
            @Nullable String account,
            @DefaultValue("problems") List<String> what,
            @DefaultValue("XLSX") FileFormat format,
            @Nullable Path to,
            @DefaultValue List<String> mailTo,
            @DefaultValue("10") int mailMegabytes) {

        Daily {
            what = List.copyOf(what);
            mailTo = List.copyOf(mailTo);
        }

        boolean on() {
            return account != null && !account.isBlank();
        }
    }

    private static void check(String name, boolean right) {
        if (!right) {
            throw new IllegalArgumentException("The setting daily-dispatch.exports." + name + " is out of its range");
        }
    }
}
