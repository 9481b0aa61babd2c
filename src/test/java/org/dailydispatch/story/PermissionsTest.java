package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.TestClock;
import org.dailydispatch.testing.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends every request of permissions.csv as each of eight people, against objects of their own team and township, of
 * another township, and of another team. The table names every handler of the program, and the program has no other.
 *
 * <p>Expected: 2 the page, W allowed to write (the form answers, perhaps with what is wrong in it), X forbidden (403), 4
 * not found (404). A denial writes nothing.
 */
@SpringBootTest(properties = "daily-dispatch.demonstration=true")
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class})
class PermissionsTest {

    private static final List<String> PEOPLE =
            List.of("inspector", "covert", "leader", "liaison", "municipal", "health", "admin", "auditor");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @TestFactory
    List<DynamicTest> everyPersonAgainstOwnAndForeignObjects() throws Exception {
        DemonstrationObjects objects = DemonstrationExtras.added(jdbc, mvc);
        Map<String, Actor> people = PEOPLE.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> objects.actor(name.equals("inspector") ? objects.author() : name)));
        List<DynamicTest> tests = new ArrayList<>();
        for (PermissionRow row : rows()) {
            for (PermissionRow.Target target : row.targets()) {
                tests.add(DynamicTest.dynamicTest(
                        row.method() + " " + row.pattern() + " of " + target.whose(),
                        () -> sendAsEverybody(row, target, objects, people)));
            }
        }
        return tests;
    }

    @Test
    void theTableAndTheProgramKnowTheSameHandlers() throws IOException {
        Set<String> written = new TreeSet<>();
        rows().forEach(row -> written.add(row.method() + " " + row.pattern()));
        assertThat(written).isEqualTo(handlers());
    }

    @Test
    void everyRowHasSomebodyWhoMay() throws IOException {
        assertThat(rows())
                .filteredOn(row ->
                        !row.pattern().endsWith("/base") && !row.pattern().endsWith("/begin"))
                .allSatisfy(row -> assertThat(row.targets().get(0).expected()).containsAnyOf("2", "W"));
    }

    private void sendAsEverybody(
            PermissionRow row, PermissionRow.Target target, DemonstrationObjects objects, Map<String, Actor> people)
            throws Exception {
        String address = objects.address(row, target.whose());
        StringBuilder answers = new StringBuilder();
        for (String name : PEOPLE) {
            long before = objects.rowsWritten();
            char answer = letter(row, send(row, address, Objects.requireNonNull(people.get(name))));
            answers.append(answer);
            if (answer == 'X' || answer == '4') {
                assertThat(objects.rowsWritten()).as(name + " was denied").isEqualTo(before);
            }
        }
        assertThat(answers.toString()).as(String.join(", ", PEOPLE)).isEqualTo(target.expected());
    }

    private int send(PermissionRow row, String address, Actor actor) throws Exception {
        MockHttpServletRequestBuilder request =
                request(HttpMethod.valueOf(row.method()), address).with(As.actor(actor));
        if (!row.method().equals("GET")) {
            request.with(csrf());
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private static char letter(PermissionRow row, int status) {
        if (status == 403) {
            return 'X';
        }
        if (status == 404) {
            return '4';
        }
        if (row.method().equals("GET")) {
            return status == 200 || status == 302 || status == 409 ? '2' : '?';
        }
        return status < 500 && status != 405 ? 'W' : '?';
    }

    private Set<String> handlers() {
        Set<String> known = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!ErrorController.class.isAssignableFrom(handler.getBeanType())) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                mapping.getPatternValues().forEach(pattern -> known.add(method + " " + pattern)));
            }
        });
        return known;
    }

    static List<PermissionRow> rows() throws IOException {
        return new ClassPathResource("permissions.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(PermissionRow::parse)
                .toList();
    }
}
