package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dailydispatch.paper.PaperDocx;
import org.dailydispatch.problem.OpenedProblem;
import org.dailydispatch.problem.Problems;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The official paper, on the page and in the file. */
@DatabaseTest
class OrderPaperTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Orders orders;

    @Autowired
    Problems problems;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk(fixtures, mvc);
    }

    @Test
    void theIssuedPaperHasItsNumberAndKeepsItsWords() throws Exception {
        OpenedProblem problem = desk.problem(problems, transaction, desk.township, "入口无人值守");
        UUID id = Desk.led(desk.send(
                desk.leader,
                "/orders",
                desk.form(Map.of("problems", problem.id().toString()))));
        orders.issue(desk.leader, id, 0);
        jdbc.sql("update problem set description = '后来改了说法' where id = ?")
                .param(problem.id())
                .update();
        var answer = desk.look(desk.liaison, "/orders/" + id + ".docx")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).isEqualTo(PaperDocx.CONTENT_TYPE);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            List<String> said = document.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .toList();
            assertThat(said)
                    .contains(
                            "一、存在问题",
                            "1." + problem.number() + "：入口无人值守。",
                            "二、办理要求",
                            "限期整改到位",
                            "三、办理时限",
                            "请于2020年2月20日18时前办结，并将办理情况书面答复我组。",
                            "2020年2月19日",
                            "抄送：市委办公室，市政府办公室。")
                    .anyMatch(line -> line.matches("督.+办〔2020〕1号"))
                    .noneMatch(line -> line.contains("草稿"));
        }
        desk.look(desk.inspector, "/orders/" + id + "/print")
                .andExpect(content().string(allOf(containsString("办〔2020〕1号"), containsString("2020年2月19日印发"))));
    }
}
