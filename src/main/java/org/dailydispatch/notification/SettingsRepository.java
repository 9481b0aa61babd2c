package org.dailydispatch.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Types;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps each person's own settings. */
@Repository
class SettingsRepository {

    private final JdbcClient jdbc;

    SettingsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Settings> of(UUID account) {
        return jdbc.sql("select * from notice_settings where account_id = :account")
                .param("account", account)
                .query(SettingsRepository::settings)
                .optional();
    }

    /** @return false where they are no longer what was shown */
    boolean save(UUID account, Settings settings) {
        return jdbc.sql("""
                        insert into notice_settings (account_id, mail_address, mail, webhook, digest_at, version)
                        select :account, :address, :mail, :webhook, :digest, 1
                        where :version = 0 or exists (select from notice_settings where account_id = :account)
                        on conflict (account_id) do update set mail_address = excluded.mail_address, mail = excluded.mail,
                            webhook = excluded.webhook, digest_at = excluded.digest_at,
                            version = notice_settings.version + 1
                        where notice_settings.version = :version""")
                        .param("account", account)
                        .param("address", settings.mailAddress(), Types.VARCHAR)
                        .param("mail", settings.mail())
                        .param("webhook", settings.webhook())
                        .param("digest", time(settings.digestAt()), Types.TIME)
                        .param("version", settings.version())
                        .update()
                == 1;
    }

    private static @Nullable Time time(@Nullable LocalTime time) {
        return time == null ? null : Time.valueOf(time);
    }

    private static Settings settings(ResultSet row, int number) throws SQLException {
        return new Settings(
                row.getString("mail_address"),
                row.getBoolean("mail"),
                row.getBoolean("webhook"),
                row.getObject("digest_at", LocalTime.class),
                row.getInt("version"));
    }
}
