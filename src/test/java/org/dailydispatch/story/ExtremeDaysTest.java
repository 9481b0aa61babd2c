package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.TestClock;
import org.dailydispatch.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Days that no calendar of ours has: in the address of every page, as its path and as each filter that takes a day; and in
 * every form, in each field that takes a day.
 */
@SpringBootTest(properties = "daily-dispatch.demonstration=true")
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class})
class ExtremeDaysTest {

    private static final String TAKES_NO_DAY = "/inspections/\\{id}/(edit|check|receipt)";
    private static final List<String> PEOPLE =
            List.of("inspector", "covert", "leader", "liaison", "municipal", "health", "admin", "auditor");

    /** The fields of all forms in which a day is typed. */
    private static final List<String> FORM_DAYS = List.of(
            "day",
            "from",
            "to",
            "fromDay",
            "toDay",
            "first",
            "last",
            "until",
            "openOn",
            "startsOn",
            "endsOn",
            "inForceFrom",
            "inForceTo",
            "stationedFrom",
            "stationedTo",
            "answers[one-entrance].by");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01",
                "+999999999-12-31",
                "-0001-01-01",
                "0000-01-01",
                "1899-12-31",
                "1900-01-01",
                "2999-12-31",
                "3000-01-01",
                "2020-02-30",
                "２０２０-02-19",
                "19.2.2020",
                "'; drop table site; --",
                "\u0000"
            })
    void everyPageAnswersAnExtremeDayWithoutAFault(String day) throws Exception {
        List<String> faults = new ArrayList<>();
        DemonstrationObjects objects = DemonstrationExtras.added(jdbc, mvc);
        String typed = UriUtils.encode(day, StandardCharsets.UTF_8);
        for (PermissionRow row : rows("GET,")) {
            String address = withDays(objects.address(row, "own").replace("2020-02-18", typed), typed);
            String person = PEOPLE.get(row.targets().get(0).whoIsLetIn());
            int status = mvc.perform(get(URI.create(address)).with(As.actor(objects.actor(person))))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            if (status >= 500) {
                faults.add(address + " as " + person + " answers " + status);
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "0000-01-01", "2999-12-31", "２０２０-02-30", "\u0000"})
    void everyFormAnswersAnExtremeDayWithoutAFault(String day) throws Exception {
        List<String> faults = new ArrayList<>();
        DemonstrationObjects objects = DemonstrationExtras.added(jdbc, mvc);
        String typed = UriUtils.encode(day, StandardCharsets.UTF_8);
        for (PermissionRow row : rows("POST,")) {
            int who = row.targets().get(0).expected().indexOf('W');
            if (who < 0) {
                continue;
            }
            String address = objects.address(row, "own").replaceAll("2020-02-\\d\\d", typed);
            MockHttpServletRequestBuilder form =
                    post(URI.create(address)).with(As.actor(objects.actor(PEOPLE.get(who))));
            FORM_DAYS.forEach(field -> form.param(field, day));
            int status =
                    mvc.perform(form.with(csrf())).andReturn().getResponse().getStatus();
            if (status >= 500) {
                faults.add(address + " as " + PEOPLE.get(who) + " answers " + status);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static String withDays(String address, String day) {
        String given = address.contains("?") ? address + "&" : address + "?";
        return given + "day=" + day + "&from=" + day + "&to=" + day + "&on=" + day + "&after=" + day + "_" + day
                + "T00:00:00Z_00000000-0000-0000-0000-000000000000";
    }

    private static List<PermissionRow> rows(String method) throws IOException {
        return new ClassPathResource("permissions.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(method))
                .map(PermissionRow::parse)
                .filter(row -> !row.pattern().matches(TAKES_NO_DAY))
                .toList();
    }
}
