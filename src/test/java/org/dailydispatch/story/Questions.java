package org.dailydispatch.story;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.EmptyResultDataAccessException;

/**
 * The addresses that both programs are asked for: every page of the table of permissions, with objects of one's own, of
 * another township and of another team, on two days; and what somebody would ask who suspects a covert visit.
 */
final class Questions {

    static final UUID PICTURE = UUID.fromString("01705af0-0000-7000-8000-000000001111");

    private static final Path SUSPICIONS = Path.of("src/test/resources/covert-questions.txt");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]+");

    private final Program program;
    private final Map<String, UUID> hidden;

    /** @param program the one with the covert matter: of the other one the same is asked */
    Questions(Program program, Map<String, UUID> hidden) {
        this.program = program;
        this.hidden = Map.copyOf(hidden);
    }

    Set<String> all() throws IOException {
        Set<String> addresses = new LinkedHashSet<>(suspicions());
        DemonstrationObjects objects = new DemonstrationObjects(program.jdbc());
        for (PermissionRow row : PermissionsTest.rows()) {
            for (String day : List.of(OrdinaryLife.DAY, "2020-02-18")) {
                if (row.method().equals("GET")) {
                    row.targets().forEach(target -> addresses.add(address(objects, on(day, row), target)));
                }
            }
        }
        return addresses;
    }

    /** Every page about one thing, asked about each of the hidden ones; checklists, teams and people hide nothing. */
    Set<String> guesses() throws IOException {
        Set<String> addresses = new LinkedHashSet<>();
        for (PermissionRow row : PermissionsTest.rows()) {
            boolean aboutOne = row.method().equals("GET") && row.pattern().contains("{id}");
            if (aboutOne && !row.pattern().matches("/admin/(checklists|teams|users|campaigns|townships)/.*")) {
                for (UUID id : hidden.values()) {
                    addresses.add(row.pattern()
                            .replace("{id}", id.toString())
                            .replace("{day}", OrdinaryLife.DAY)
                            .replaceAll("\\{[^}]*}", "1"));
                }
            }
        }
        return addresses;
    }

    /** The suspicions that name nothing hidden: somebody gets a page for each. */
    Set<String> openSuspicions() throws IOException {
        Set<String> addresses = suspicions();
        addresses.removeIf(address -> hidden.values().stream().anyMatch(id -> address.contains(id.toString())));
        return addresses;
    }

    private Set<String> suspicions() throws IOException {
        Places places = new Places(program.jdbc());
        UUID covert = places.id("select id from account where username = 'covert'");
        Set<String> addresses = new LinkedHashSet<>();
        for (String line : Files.readAllLines(SUSPICIONS)) {
            if (line.startsWith("/")) {
                String address = line.strip()
                        .replace("{day}", OrdinaryLife.DAY)
                        .replace("{covert}", covert.toString())
                        .replace("{site}", places.village().toString())
                        .replace("{township}", places.township().toString())
                        .replace("{team}", places.team().toString());
                for (Map.Entry<String, UUID> thing : hidden.entrySet()) {
                    address = address.replace(
                            "{" + thing.getKey() + "}", thing.getValue().toString());
                }
                addresses.add(NOT_ASCII
                        .matcher(address)
                        .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8)));
            }
        }
        return addresses;
    }

    private static PermissionRow on(String day, PermissionRow row) {
        return new PermissionRow(row.method(), row.pattern().replace("{day}", day), row.query(), row.targets());
    }

    /** What there is none of is asked for all the same. */
    private static String address(DemonstrationObjects objects, PermissionRow row, PermissionRow.Target target) {
        if (row.pattern().startsWith("/checklists/pictures/")) {
            return row.pattern().replace("{id}", PICTURE.toString());
        }
        if (row.pattern().equals("/notices/{id}")) {
            // Opening one marks it as read, and each program has ids of its own: the links of the list lead to them.
            return "/notices/" + OrdinaryLife.INSPECTION;
        }
        if (row.pattern().startsWith("/outside/")) {
            // Each program signs with a key of its own: what one signed is no address to the other.
            return row.pattern().replaceAll("\\{[^}]*}", "a.b");
        }
        try {
            return objects.address(row, target.whose());
        } catch (EmptyResultDataAccessException none) {
            return row.pattern().replaceAll("\\{[^}]*}", OrdinaryLife.INSPECTION.toString());
        }
    }
}
