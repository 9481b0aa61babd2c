package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends every request of permissions.csv as each of eight people, against objects of their own team and township, of
 * another township, and of another team. The table names every handler of the program, and the program has no other.
 *
 * <p>Expected: 2 the page (200), 3 let in and led on (302), C let in where the day is closed (409), W allowed to write (done,
 * or the form answers with what is wrong in it), X forbidden (403), 4 not found (404); ? (400) is no answer to anybody, for it
 * comes before any question. A denial writes nothing.
 *
 * <p>Each request is also sent by nobody, who is led to sign in, and by somebody who may, with an id that nothing has.
 */
@SpringBootTest(properties = "daily-dispatch.demonstration=true")
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class})
class PermissionsTest {

    private static final List<String> PEOPLE =
            List.of("inspector", "covert", "leader", "liaison", "municipal", "health", "admin", "auditor");

    private static final Set<String> FOR_EVERYBODY =
            Set.of("GET /login", "POST /language", "GET /sw.js", "GET /manifest.webmanifest", "GET /offline");

    /** The client makes the id; what is not there is as good as thrown away; no file leads back to a page that is not found. */
    private static final Set<String> TAKE_ANY_ID = Set.of(
            "POST /inspections/{id}/draft",
            "POST /api/v1/drafts/{id}",
            "POST /api/v1/inspections/{id}",
            "PUT /photos/{id}",
            "POST /inspections/{id}/discard",
            "POST /admin/checklists/{id}/copy/items/{code}/picture");

    private static final String NOBODYS = "01705af0-0000-7000-8000-00000000dead";

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
        new Errands(jdbc, mvc, objects).give();
        Map<String, Actor> people = PEOPLE.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> objects.actor(name.equals("inspector") ? objects.author() : name)));
        List<DynamicTest> tests = new ArrayList<>();
        for (PermissionRow row : rows()) {
            for (PermissionRow.Target target : row.targets()) {
                tests.add(DynamicTest.dynamicTest(row.method() + " " + row.pattern() + " of " + target.whose(), () -> {
                    sendAsNobody(row, target, objects);
                    sendAsEverybody(row, target, objects, people);
                }));
            }
            if (row.pattern().contains("{id}") || row.pattern().contains("{townshipId}")) {
                tests.add(DynamicTest.dynamicTest(
                        row.method() + " " + row.pattern() + " of nobody", () -> askForNobodys(row, objects, people)));
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
                .allSatisfy(row -> assertThat(row.targets().get(0).expected()).containsAnyOf("2", "3", "C", "W"));
    }

    private void sendAsNobody(PermissionRow row, PermissionRow.Target target, DemonstrationObjects objects)
            throws Exception {
        String address = objects.address(row, target.whose());
        long before = objects.rowsWritten();
        MockHttpServletResponse answer =
                mvc.perform(request(row, address)).andReturn().getResponse();
        if (row.pattern().startsWith("/outside/")) { // The address is the key, and its use is written down.
            assertThat(answer.getStatus()).as("whoever has the address").isIn(200, 409);
            return;
        }
        String location = String.valueOf(answer.getRedirectedUrl());
        if (FOR_EVERYBODY.contains(row.method() + " " + row.pattern())) {
            assertThat(answer.getStatus()).as("open to everybody").isIn(200, 302);
            assertThat(location).doesNotContain("login");
        } else if (row.pattern().startsWith("/api/")) {
            assertThat(answer.getStatus()).as("a device of nobody").isEqualTo(401);
        } else {
            assertThat(answer.getStatus()).as("nobody").isEqualTo(302);
            assertThat(location).matches("/login(\\?.*)?");
        }
        assertThat(objects.rowsWritten()).as("nobody wrote").isEqualTo(before);
    }

    /** As the first who may: an id that nothing has, and a text that is no id. */
    private void askForNobodys(PermissionRow row, DemonstrationObjects objects, Map<String, Actor> people)
            throws Exception {
        String expected = row.targets().get(0).expected();
        Actor actor = Objects.requireNonNull(people.get(PEOPLE.get(firstWhoMay(expected))));
        for (String id : List.of(NOBODYS, "no-id")) {
            if (id.equals(NOBODYS) && TAKE_ANY_ID.contains(row.method() + " " + row.pattern())) {
                continue;
            }
            String pattern = row.pattern().replace("{id}", id).replace("{townshipId}", id);
            String address = objects.address(
                    new PermissionRow(row.method(), pattern, row.query(), row.targets()),
                    row.targets().get(0).whose());
            assertThat(send(row, address, actor)).as(address).isEqualTo(404);
        }
    }

    private static int firstWhoMay(String expected) {
        return IntStream.range(0, expected.length())
                .filter(place -> "23CW".indexOf(expected.charAt(place)) >= 0)
                .findFirst()
                .orElseThrow();
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
        return mvc.perform(request(row, address).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static MockHttpServletRequestBuilder request(PermissionRow row, String address) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), address);
        return row.method().equals("GET") ? request : request.with(csrf());
    }

    private static char letter(PermissionRow row, int status) {
        boolean reads = row.method().equals("GET");
        return switch (status) {
            case 403 -> 'X';
            case 404 -> '4';
            case 400 -> '?';
            case 200, 201, 204 -> reads ? '2' : 'W';
            case 302 -> reads ? '3' : 'W';
            case 409 -> reads ? 'C' : 'W';
            case 422 -> reads ? '!' : 'W';
            default -> '!';
        };
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
