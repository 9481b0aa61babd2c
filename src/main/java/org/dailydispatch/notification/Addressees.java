package org.dailydispatch.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is to get a message, asked at the moment of sending: he may have been stopped, or have changed his mind. */
@Component
class Addressees {

    private static final String SELECT = """
            select a.username, a.active, a.language, s.mail_address, s.mail, s.webhook
            from account a join notice_settings s on s.account_id = a.id
            where\s""";

    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One or none. */
    List<Addressee> one(UUID account) {
        return jdbc.sql(SELECT + "a.id = :account")
                .param("account", account)
                .query(Addressees::addressee)
                .list();
    }

    /** All who were told of the occasion of this notice and want the group to be told. */
    List<Addressee> sharing(UUID notice) {
        return jdbc.sql(SELECT + """
                        s.webhook and a.id in (
                            select n.recipient_id from notice n
                            where n.occasion_id = (select occasion_id from notice where id = :notice) and not n.covert
                                and\s""" + NoticeRepository.IN_REACH + """
                            )
                        order by a.username""")
                .param("notice", notice)
                .query(Addressees::addressee)
                .list();
    }

    private static Addressee addressee(ResultSet row, int number) throws SQLException {
        return new Addressee(
                row.getString("username"),
                row.getBoolean("active"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("mail_address"),
                row.getBoolean("mail"),
                row.getBoolean("webhook"));
    }
}
