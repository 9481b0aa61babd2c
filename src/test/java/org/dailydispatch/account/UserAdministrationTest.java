package org.dailydispatch.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class UserAdministrationTest {

    private static final Pattern PASSWORD = Pattern.compile("class=\"secret\"[^>]*>([a-z0-9]{20})<");

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    TeamFixture team;
    Actor administrator;

    @BeforeEach
    void aTeamAndAnAdministrator() {
        team = fixtures.team();
        administrator = fixtures.of(Role.ADMINISTRATOR);
    }

    @Test
    void aNewUserSignsInWithThePasswordThatIsShownOnce() throws Exception {
        String name = "new." + Ids.next();
        String page = mvc.perform(creating(name)
                        .param("role", "INSPECTOR")
                        .param("teamId", team.team().toString()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher password = PASSWORD.matcher(page);
        assertThat(password.find()).isTrue();
        mvc.perform(post("/login")
                        .param("username", name)
                        .param("password", password.group(1))
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
        assertThat(detailOf("ACCOUNT_CREATED", name))
                .doesNotContain(password.group(1))
                .contains("INSPECTOR");
    }

    @Test
    void theUserNameIsAskedForANewUserOnly() throws Exception {
        Actor person = fixtures.inspector(team);
        mvc.perform(get("/admin/users/new").with(As.actor(administrator)))
                .andExpect(content().string(containsString("name=\"username\"")));
        mvc.perform(get("/admin/users/" + person.id() + "/edit").with(As.actor(administrator)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"displayName\""), not(containsString("name=\"username\"")))));
    }

    @Test
    void everyErrorShowsAtOnceAndWhatWasTypedStays() throws Exception {
        mvc.perform(post("/admin/users")
                        .param("username", "张 三")
                        .param("displayName", "")
                        .param("role", "LIAISON")
                        .param("townshipId", Ids.next().toString())
                        .with(csrf())
                        .with(As.actor(administrator)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#username\""),
                                containsString("href=\"#displayName\""),
                                containsString("姓名：请填写"),
                                containsString("href=\"#townshipId\""),
                                containsString("value=\"张 三\""),
                                containsString("value=\"LIAISON\" selected=\"selected\""))));
    }

    @Test
    void aNameIsTakenWhateverItsCapitals() throws Exception {
        Actor other = fixtures.inspector(team);
        mvc.perform(creating(other.username().toUpperCase(java.util.Locale.ROOT))
                        .param("role", "MUNICIPAL"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("此用户名已被使用")));
    }

    @Test
    void anotherRoleEndsTheSessionsOfThePerson() throws Exception {
        Actor inspector = fixtures.inspector(team);
        signIn(inspector);
        mvc.perform(changing(inspector)
                        .param("role", "LEADER")
                        .param("teamId", team.team().toString()))
                .andExpect(redirectedUrl("/admin/users/" + inspector.id()));
        assertThat(sessionsOf(inspector)).isEmpty();
        assertThat(jdbc.sql("select role from account where id = ?")
                        .param(inspector.id())
                        .query(String.class)
                        .single())
                .isEqualTo("LEADER");
    }

    @Test
    void anotherNameAloneKeepsThePersonSignedIn() throws Exception {
        Actor inspector = fixtures.inspector(team);
        signIn(inspector);
        mvc.perform(changing(inspector)
                        .param("role", "INSPECTOR")
                        .param("teamId", team.team().toString()))
                .andExpect(redirectedUrl("/admin/users/" + inspector.id()));
        assertThat(sessionsOf(inspector)).hasSize(1);
    }

    @Test
    void aStoppedUserIsSignedOutAndCannotSignInUntilTakenUpAgain() throws Exception {
        Actor inspector = fixtures.inspector(team);
        signIn(inspector);
        mvc.perform(deed(inspector, "stop")).andExpect(redirectedUrl("/admin/users/" + inspector.id()));
        assertThat(sessionsOf(inspector)).isEmpty();
        mvc.perform(signingIn(inspector)).andExpect(redirectedUrl("/login?failed"));
        mvc.perform(deed(inspector, "reactivate")).andExpect(redirectedUrl("/admin/users/" + inspector.id()));
        mvc.perform(signingIn(inspector)).andExpect(redirectedUrl("/"));
    }

    @Test
    void aResetPasswordReplacesTheOldOne() throws Exception {
        Actor inspector = fixtures.inspector(team);
        mvc.perform(deed(inspector, "password"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("class=\"secret\"")));
        mvc.perform(signingIn(inspector)).andExpect(redirectedUrl("/login?failed"));
    }

    @Test
    void anAdministratorNeitherStopsNorDemotesHimself() throws Exception {
        mvc.perform(deed(administrator, "stop")).andExpect(status().isConflict());
        mvc.perform(changing(administrator).param("role", "AUDITOR"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请由另一位管理员办理")));
        assertThat(jdbc.sql("select role from account where id = ? and active")
                        .param(administrator.id())
                        .query(String.class)
                        .single())
                .isEqualTo("ADMINISTRATOR");
    }

    @Test
    void aStaleFormShowsBothTexts() throws Exception {
        Actor inspector = fixtures.inspector(team);
        jdbc.sql("update account set display_name = '他们的名字', version = version + 1 where id = ?")
                .param(inspector.id())
                .update();
        mvc.perform(changing(inspector, "0").param("role", "MUNICIPAL"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"新的名字\""),
                                containsString("现存：他们的名字"),
                                containsString("现存：督导组成员"))));
    }

    @Test
    void aLeaderSeesTheUsersOfHisTeamOnly() throws Exception {
        Actor leader = fixtures.leader(team);
        Actor own = fixtures.inspector(team);
        Actor foreign = fixtures.inspector(fixtures.team());
        mvc.perform(get("/admin/users").with(As.actor(leader)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/admin/users/" + own.id()),
                                not(containsString("/admin/users/" + foreign.id())))));
        mvc.perform(get("/admin/users/" + own.id()).with(As.actor(leader))).andExpect(status().isOk());
        mvc.perform(get("/admin/users/" + foreign.id()).with(As.actor(leader))).andExpect(status().isNotFound());
        mvc.perform(deed(own, "stop").with(As.actor(leader))).andExpect(status().isForbidden());
    }

    @Test
    void theListFiltersByRoleTeamAndState() throws Exception {
        Actor inspector = fixtures.inspector(team);
        Actor leader = fixtures.leader(team);
        String list = "/admin/users?team=" + team.team();
        mvc.perform(get(list + "&role=LEADER&state=ACTIVE").with(As.actor(administrator)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/admin/users/" + leader.id()),
                                not(containsString("/admin/users/" + inspector.id())))));
        mvc.perform(get(list + "&state=STOPPED").with(As.actor(administrator)))
                .andExpect(content().string(not(containsString("/admin/users/" + leader.id()))));
    }

    private MockHttpServletRequestBuilder creating(String username) {
        return post("/admin/users")
                .param("username", username)
                .param("displayName", "新用户")
                .with(csrf())
                .with(As.actor(administrator));
    }

    private MockHttpServletRequestBuilder changing(Actor person) {
        return changing(person, version(person.id()));
    }

    private MockHttpServletRequestBuilder changing(Actor person, String version) {
        return post("/admin/users/" + person.id())
                .param("displayName", "新的名字")
                .param("version", version)
                .with(csrf())
                .with(As.actor(administrator));
    }

    private MockHttpServletRequestBuilder deed(Actor person, String deed) {
        return post("/admin/users/" + person.id() + "/" + deed)
                .param("version", version(person.id()))
                .with(csrf())
                .with(As.actor(administrator));
    }

    private static MockHttpServletRequestBuilder signingIn(Actor person) {
        return post("/login")
                .param("username", person.username())
                .param("password", "a password of a test")
                .with(csrf());
    }

    private void signIn(Actor person) throws Exception {
        mvc.perform(signingIn(person)).andExpect(redirectedUrl("/"));
        assertThat(sessionsOf(person)).hasSize(1);
    }

    private Map<String, ? extends Session> sessionsOf(Actor person) {
        return sessions.findByPrincipalName(person.username());
    }

    private String version(UUID id) {
        return jdbc.sql("select version from account where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String detailOf(String action, String username) {
        return jdbc.sql("""
                        select e.detail::text from audit_event e join account a on a.id::text = e.object_id
                        where e.action = ? and a.username = ?""").params(action, username).query(String.class).single();
    }
}
