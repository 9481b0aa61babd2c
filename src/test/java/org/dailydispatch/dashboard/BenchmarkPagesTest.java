package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The published numbers beside the city's: entered, refused, compared, removed. */
@DatabaseTest
class BenchmarkPagesTest {

    private final MockMvc mvc;
    private final Actor municipal;

    @Autowired
    BenchmarkPagesTest(MockMvc mvc, Fixtures fixtures, TestClock clock) {
        clock.reset();
        this.mvc = mvc;
        this.municipal = fixtures.of(Role.MUNICIPAL);
    }

    @Test
    void isEnteredShownReplacedAndRemoved() throws Exception {
        mvc.perform(typed("RESUMPTION", "96.3", "2882", "2993", "2020-02-22", "paper"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/overview").with(As.actor(municipal)))
                .andExpect(content().string(containsString("对照96.3%（2月22日")))
                .andExpect(content().string(containsString("2882/2993 · ")))
                .andExpect(content().string(containsString("href=\"/enterprises?figure=RESUMED&amp;day=2020-02-19\"")));
        leadsToItsRows("EXITS_OPEN", "/admin/sites?kind=EXPRESSWAY_EXIT&day=2020-02-19");
        leadsToItsRows("ON_POST", "/enterprises?figure=ELIGIBLE&day=2020-02-19");
        mvc.perform(typed("EXITS_OPEN", "100.0", "45", "", "2020-02-21", "paper"))
                .andExpect(status().is3xxRedirection());
        for (String page : List.of("/overview", "/overview/benchmarks")) {
            mvc.perform(get(page).with(As.actor(municipal)))
                    .andExpect(content().string(containsString("100%")))
                    .andExpect(content().string(not(containsString("100.0%"))))
                    .andExpect(content().string(containsString("45（分母未公布）")))
                    .andExpect(content().string(not(containsString("45/?"))));
        }
        mvc.perform(post("/overview/benchmarks/remove?indicator=EXITS_OPEN")
                .with(csrf())
                .with(As.actor(municipal)));
        mvc.perform(typed("RESUMPTION", "63.5", "", "", "2020-02-22", "<b>paper</b>"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/overview").with(As.actor(municipal)))
                .andExpect(content().string(containsString("对照63.5%")))
                .andExpect(content().string(containsString("&lt;b&gt;paper")));
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/overview/benchmarks/remove?indicator=RESUMPTION")
                            .with(csrf())
                            .with(As.actor(municipal)))
                    .andExpect(status().is3xxRedirection());
        }
        mvc.perform(get("/overview/benchmarks").with(As.actor(municipal)))
                .andExpect(content().string(containsString("还没有对照线")));
    }

    private void leadsToItsRows(String indicator, String list) throws Exception {
        mvc.perform(typed(indicator, "63.5", "", "", "2020-02-22", "paper")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/overview").with(As.actor(municipal)))
                .andExpect(content().string(containsString("href=\"" + list.replace("&", "&amp;") + "\"")));
        mvc.perform(get(list).with(As.actor(municipal))).andExpect(status().isOk());
        mvc.perform(post("/overview/benchmarks/remove?indicator=" + indicator)
                        .with(csrf())
                        .with(As.actor(municipal)))
                .andExpect(status().is3xxRedirection());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 96.3, '', '', 2020-02-22, paper, 请选择指标",
        "NOTHING, 96.3, '', '', 2020-02-22, paper, 请选择指标",
        "RESUMPTION, '', '', '', 2020-02-22, paper, 请填0到100",
        "RESUMPTION, 100.1, '', '', 2020-02-22, paper, 请填0到100",
        "RESUMPTION, 96.35, '', '', 2020-02-22, paper, 请填0到100",
        "RESUMPTION, -1, '', '', 2020-02-22, paper, 请填0到100",
        "RESUMPTION, 96.3, many, '', 2020-02-22, paper, 请填整数",
        "RESUMPTION, 96.3, 1, 0, 2020-02-22, paper, 请填整数",
        "RESUMPTION, 96.3, 3, 2, 2020-02-22, paper, 分子不能大于分母",
        "RESUMPTION, 96.3, 1, 2, 2020-02-22, paper, 应为50.0",
        "RESUMPTION, 96.3, '', '', 2020-02-30, paper, 请填日期",
        "RESUMPTION, 96.3, '', '', 2020-02-22, ' ', 请写出处"
    })
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsKept(
            String indicator, String percent, String part, String whole, String day, String source, String said)
            throws Exception {
        mvc.perform(typed(indicator, percent, part, whole, day, source))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(said)));
    }

    @ParameterizedTest
    @CsvSource({"2882, 2993, 96.3, ±0.0", "1, 2, 96.3, −46.3", "2, 2, 96.3, +3.7", "0, 0, 96.3, "})
    void theGapIsInPoints(int part, int whole, String published, @Nullable String gap) {
        Yardstick yardstick = new Yardstick(
                new Benchmark(
                        Benchmark.Indicator.RESUMPTION,
                        new BigDecimal(published),
                        null,
                        null,
                        ReportingDay.of(2020, 2, 22),
                        "paper"),
                new Rate(part, whole));
        assertThat(yardstick.gap()).isEqualTo(gap);
    }

    private MockHttpServletRequestBuilder typed(
            String indicator, String percent, String part, String whole, String day, String source) {
        return post("/overview/benchmarks")
                .param("indicator", indicator)
                .param("percent", percent)
                .param("numerator", part)
                .param("denominator", whole)
                .param("asOf", day)
                .param("source", source)
                .with(csrf())
                .with(As.actor(municipal));
    }
}
