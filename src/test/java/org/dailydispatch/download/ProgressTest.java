package org.dailydispatch.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.account.ActivePeople;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.FileFormat;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.SpreadsheetFiles;
import org.dailydispatch.team.Teams;
import org.dailydispatch.testing.As;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.PlatformTransactionManager;

/** A file of a thousand rows that halts at the 450th: its page says how far it is, and what is wanted no more stops. */
class ProgressTest extends AnExportingProgram {

    private static final int ROWS = 1_000;
    private static final int HALT = 450;

    @Autowired
    DownloadFolder folder;

    @Autowired
    DailyDeliveries deliveries;

    @Autowired
    SpreadsheetFiles files;

    @Autowired
    ActivePeople people;

    @Autowired
    AuditTrail trail;

    @Autowired
    Teams teams;

    @Autowired
    MessageSource messages;

    @Autowired
    PlatformTransactionManager transactions;

    private final CountDownLatch halted = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private @Nullable Integer found = ROWS;
    private final UUID claim = UUID.randomUUID();
    private UUID id = claim;
    private Thread writing = Thread.currentThread();

    /** Stands for the problems, whose words and readers it has. */
    private final class HaltingLedger implements Ledger {

        @Override
        public String key() {
            return "problems";
        }

        @Override
        public Set<Role> readers() {
            return Set.of(Role.LEADER);
        }

        @Override
        public boolean byTownship() {
            return true;
        }

        @Override
        public Spreadsheet of(Actor reader, Extent extent, Locale locale) {
            Iterable<Integer> rows = this::rows;
            Spreadsheet file = Spreadsheet.of("rows", List.of(Column.<Integer>number("row", row -> row)), rows);
            return found == null ? file : file.counted(() -> found);
        }

        private Iterator<Integer> rows() {
            return IntStream.range(0, ROWS)
                    .peek(row -> {
                        if (row == HALT) {
                            halt();
                        }
                    })
                    .iterator();
        }

        /** Whoever stops the program interrupts it here; that is told on, as reading from a database would. */
        private void halt() {
            halted.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void aFileHaltsHalfWay(FileFormat format) throws Exception {
        id = ask(leader, "problems", "");
        jdbc.sql("update download set format = ? where id = ?")
                .params(format.name(), id)
                .update();
        Ledgers ledgers = new Ledgers(List.of(new HaltingLedger()));
        DownloadWriter halting = new DownloadWriter(
                repository,
                queue,
                folder,
                deliveries,
                new Workbooks(ledgers, teams, messages),
                ledgers,
                files,
                people,
                trail,
                reportingClock,
                transactions);
        assertThat(queue.claim(claim, reportingClock.now())).contains(id);
        writing = new Thread(() -> halting.write(id, claim), "writing");
        writing.start();
        assertThat(halted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void itEnds() throws InterruptedException {
        goOn.countDown();
        writing.join(30_000);
    }

    private void goesOn() throws InterruptedException {
        goOn.countDown();
        writing.join(30_000);
        assertThat(writing.isAlive()).isFalse();
    }

    @Test
    void itsPageAndTheHistorySayHowManyRowsAreWrittenAndOfHowMany() throws Exception {
        aFileHaltsHalfWay(FileFormat.XLSX);
        for (String address : List.of("/exports/" + id, "/exports")) {
            page(leader, address)
                    .andExpect(content().string(containsString("已写400行，共1,000行（40%）")))
                    .andExpect(content()
                            .string(containsString("<progress value=\"400\" max=\"1000\" aria-label=\"生成进度\">")))
                    .andExpect(content().string(containsString("生成中")));
        }
        mvc.perform(get("/exports/" + id).with(As.actor(leader)).cookie(new Cookie("DDLANGUAGE", "en")))
                .andExpect(content().string(containsString("400 of 1,000 rows written (40 %)")));
        page(leader, "/exports/" + id + "/file").andExpect(status().isConflict());
        goesOn();
        assertThat(state(id)).isEqualTo("DONE");
        assertThat(repository.one(id).rows()).isEqualTo(ROWS);
        assertThat(repository.one(id).step()).isNull();
        page(leader, "/exports/" + id).andExpect(content().string(not(containsString("<progress"))));
    }

    @Test
    void whatGrewMeanwhileIsNeverMoreThanAllOfIt() throws Exception {
        found = 300;
        aFileHaltsHalfWay(FileFormat.XLSX);
        page(leader, "/exports/" + id)
                .andExpect(content().string(containsString("已写400行，共400行（100%）")))
                .andExpect(content().string(containsString("<progress value=\"400\" max=\"400\"")));
    }

    @Test
    void aNumberThatNobodyKnowsIsNotMadeUp() throws Exception {
        found = null;
        aFileHaltsHalfWay(FileFormat.XLSX);
        page(leader, "/exports/" + id)
                .andExpect(content().string(containsString("已写400行，总行数事先不可知")))
                .andExpect(content().string(containsString("<progress aria-label=\"生成进度\">")));
    }

    @Test
    void aDocumentSaysThatItIsLaidOutAfterwards() throws Exception {
        aFileHaltsHalfWay(FileFormat.DOCX);
        page(leader, "/exports/" + id)
                .andExpect(content().string(containsString("第1步，共2步：")))
                .andExpect(content().string(containsString("已读出400行，共1,000行（40%）")));
        assertThat(queue.goesOn(id, claim, DownloadStep.LAYOUT, ROWS, reportingClock.now()))
                .isTrue();
        page(leader, "/exports/" + id)
                .andExpect(content().string(containsString("第2步，共2步：")))
                .andExpect(content().string(containsString("1,000行已全部读出，正在排版")))
                .andExpect(content().string(containsString("<progress aria-label=\"生成进度\">")));
    }

    @Test
    void cancelledHalfWayItStopsAndLeavesNothing() throws Exception {
        aFileHaltsHalfWay(FileFormat.XLSX);
        send(leader, "/exports/" + id + "/cancel").andExpect(status().isFound());
        goesOn();
        assertThat(state(id)).isEqualTo("CANCELLED");
        assertThat(repository.one(id).rows()).as("not one row more was told of").isEqualTo(400);
        assertThat(filesOf(id)).isEmpty();
        page(leader, "/exports/" + id)
                .andExpect(content().string(containsString("停止时已写400行，共1,000行")))
                .andExpect(content().string(not(containsString("<progress"))));
    }

    @Test
    void stoppedHalfWayItIsCutOffAndSaysSo() throws Exception {
        aFileHaltsHalfWay(FileFormat.XLSX);
        writing.interrupt();
        goesOn();
        assertThat(state(id)).isEqualTo("FAILED download.reason.cutOff");
        assertThat(filesOf(id)).isEmpty();
        page(leader, "/exports/" + id).andExpect(content().string(containsString("生成中断")));
        page(leader, "/exports/" + id).andExpect(content().string(containsString("停止时已写400行，共1,000行")));
    }
}
