package org.dailydispatch.notification;

import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.language.Name;
import org.dailydispatch.testing.MailStandIn;
import org.dailydispatch.testing.WebhookStandIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** An installation whose channels are on, with a mail server and a receiver of postings that stand in for real ones. */
abstract class ASendingProgram extends ATownship {

    @Autowired
    NoticeRepository repository;

    @Autowired
    Addressees addressees;

    @Autowired
    NoticeWords words;

    @Autowired
    SettingsRepository settings;

    @Autowired
    JsonMapper json;

    @Autowired
    ReportingClock reportingClock;

    MailStandIn mail;
    WebhookStandIn hook;
    Channels channels;
    Notices desk;
    Outbox outbox;

    @BeforeEach
    void channelsAreOn() {
        jdbc.sql("delete from notice_delivery").update();
        mail = new MailStandIn();
        hook = new WebhookStandIn();
        configure("webhook.dialect=GENERIC");
    }

    @AfterEach
    void closeStandIns() throws IOException {
        mail.close();
        hook.close();
        jdbc.sql("delete from notice_delivery").update();
    }

    /** With both channels on, and this besides; the last value of a name counts. */
    final void configure(String besides) {
        channels = ChannelCheckTest.channels("address=https://dd.example.org;mail.enabled=true;mail.host=127.0.0.1;"
                + "mail.port=" + mail.port() + ";mail.security=NONE;mail.from=dd@example.org;mail.timeout=400ms;"
                + "webhook.enabled=true;webhook.address=" + hook.address()
                + ";webhook.secret=key;webhook.timeout=400ms;"
                + besides);
        ChannelCheck.check(channels);
        outbox = new Outbox(jdbc, channels);
        desk = new Notices(repository, outbox, reportingClock);
    }

    /** A replica of the program. */
    Courier courier() {
        List<Channel> both = new ArrayList<>();
        both.add(new MailChannel(channels.mail()));
        both.add(new WebhookChannel(channels.webhook(), json, reportingClock));
        return new Courier(outbox, new Composer(repository, addressees, words, channels), both, reportingClock);
    }

    void wants(Actor person, @Nullable String address, boolean webhook, @Nullable String digestAt) {
        int version = settings.of(person.id()).map(Settings::version).orElse(0);
        LocalTime time = digestAt == null ? null : LocalTime.parse(digestAt);
        settings.save(person.id(), new Settings(address, address != null, webhook, time, version));
    }

    /** Tells the township's liaisons that a problem is assigned. @return the number by which the problem is named */
    String tell() {
        String number = "DC-" + Ids.next().toString().substring(24);
        NewNotice notice = new NewNotice(
                NoticeKind.PROBLEM_ASSIGNED,
                problem,
                team.team(),
                DAY,
                false,
                leader.id(),
                List.of(NewNotice.same(number), new Name("枳沟镇", "Zhigou"), NewNotice.same("2020-02-20 09:00")));
        transactions.executeWithoutResult(status -> desk.tell(notice, Audience.liaisons(township)));
        return number;
    }

    record Row(
            String channel,
            String state,
            int tries,
            @Nullable String reason,
            String detail) {}

    List<Row> deliveries() {
        return jdbc.sql("select channel, state, tries, reason, detail from notice_delivery order by id")
                .query((row, number) ->
                        new Row(row.getString(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5)))
                .list();
    }

    UUID theOneDelivery() {
        return jdbc.sql("select id from notice_delivery").query(UUID.class).single();
    }
}
