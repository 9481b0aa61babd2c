package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.DispatchTemplate;
import org.dailydispatch.document.SectionKind;
import org.dailydispatch.document.StandardTemplate;
import org.dailydispatch.document.TemplatePart;
import org.dailydispatch.paper.Part;
import org.dailydispatch.signature.Hindered;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where and whether the leader's sections stand is the template's. It holds for everybody, so each test is rolled back. */
@DatabaseTest
@Transactional
class OwnSectionsTest {

    private static final ReportingDay DAY = DayRecords.DAY;
    private static final int VERSION = 990;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DispatchService service;

    @Autowired
    private DispatchSigning signing;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private DispatchPapers papers;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private EntityManager entities;

    private DayRecords records;
    private Actor leader;

    /** Recommendations first and under another name, no plans for tomorrow. */
    @BeforeEach
    void aTemplate() {
        records = new DayRecords(fixtures, jdbc).ordinary();
        leader = records.leader;
        DispatchTemplate template = StandardTemplate.TEMPLATE
                .with(new TemplatePart(SectionKind.RECOMMENDATIONS, "对县里的建议", true, Map.of()))
                .moved(SectionKind.RECOMMENDATIONS, -20)
                .with(new TemplatePart(SectionKind.TOMORROW, "明日安排", false, Map.of()));
        jdbc.sql("""
                        insert into template_version (number, content, note, published_at, published_by, published_by_name)
                        values (?, cast(? as jsonb), '', now(), ?, '')""")
                .params(VERSION, json.writeValueAsString(template), leader.id())
                .update();
        service.assemble(leader, DAY);
    }

    /** The pages read by queries of their own what is not written before the end otherwise. */
    private Dispatch latest() {
        entities.flush();
        return dispatches.latest(leader, DAY, null).orElseThrow();
    }

    private String page() throws Exception {
        entities.flush();
        return mvc.perform(get("/dispatches/" + DAY).with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatTheTemplateLeavesOutNeedNotBeWritten() throws Exception {
        assertThat(page()).contains("id=\"recommendations\"").doesNotContain("id=\"tomorrow\"");
        assertThatThrownBy(() -> signing.sign(leader, DAY, latest().revision(), "a password of a test"))
                .isInstanceOfSatisfying(
                        Hindered.class,
                        refused -> assertThat(refused.all())
                                .filteredOn(each -> each.key().equals("dispatch.sign.empty"))
                                .singleElement()
                                .satisfies(empty -> assertThat(empty.places())
                                        .as("tomorrow")
                                        .isEqualTo(1)));
        service.edit(leader, DAY, new OwnSections(latest().revision(), "加强值守。", null, records.remarks()));
        assertThat(service.standing(latest()).fresh()).isTrue();
        assertThat(signing.sign(leader, DAY, latest().revision(), "a password of a test"))
                .isTrue();
        assertThat(papers.of(latest()).body())
                .startsWith(new Part.Heading(1, "一、对县里的建议"), new Part.Text("加强值守。"), new Part.Heading(1, "二、总体情况"))
                .noneMatch(part ->
                        part instanceof Part.Heading heading && heading.text().endsWith("明日安排"));
        String signed = page();
        assertThat(signed.indexOf("加强值守。")).isPositive().isLessThan(signed.indexOf("二、总体情况"));
        assertThat(signed).doesNotContain("、明日安排");
    }
}
