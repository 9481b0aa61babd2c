package org.dailydispatch.checklist;

import java.sql.Timestamp;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pictures beside the help of items. They lie with the versions that show them, in the database, and never change;
 * what is kept here has been checked and written anew before.
 */
@Service
public class HelpPictures {

    /** The largest picture that is kept, in bytes; the table holds to it too. */
    public static final int MOST_BYTES = 2_097_152;

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    HelpPictures(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param jpeg at most {@link #MOST_BYTES} long */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID keep(int width, int height, byte[] jpeg) {
        UUID id = Ids.next();
        jdbc.sql("insert into checklist_picture (id, width, height, jpeg, added_at) values (?, ?, ?, ?, ?)")
                .params(id, width, height, jpeg, Timestamp.from(clock.now()))
                .update();
        return id;
    }

    /** @throws NotFoundException where there is no such picture */
    @Transactional(readOnly = true)
    public byte[] jpeg(UUID id) {
        return jdbc.sql("select jpeg from checklist_picture where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes("jpeg"))
                .optional()
                .orElseThrow(() -> new NotFoundException("picture " + id));
    }
}
