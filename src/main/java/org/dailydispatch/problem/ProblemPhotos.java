package org.dailydispatch.problem;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoOwner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The photos that come with the steps of a problem, its entry by hand among them: whoever sees the problem sees them. Each form of a step has a slot of
 * its own, so that what was sent in vain takes no place from what comes later.
 */
@Component
@Transactional(readOnly = true)
class ProblemPhotos implements PhotoOwner {

    /** Neither by a covert visit, nor told as such where it was entered by hand, nor from a covert inspector's note. */
    private static final String FOUND_OPENLY =
            "p.source <> 'COVERT' and not exists (select from note n where n.id = p.note_id and n.covert)";

    private final JdbcClient jdbc;

    ProblemPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Photo.OF_PROBLEM;
    }

    @Override
    public boolean shows(Actor actor, UUID problemId) {
        return exists(actor, problemId, "true");
    }

    @Override
    public boolean showsOpenly(Actor actor, UUID problemId) {
        return exists(actor, problemId, FOUND_OPENLY);
    }

    /** All: a step is never written anew. */
    @Override
    public Set<UUID> named(UUID problemId, Set<UUID> filed) {
        return filed;
    }

    /** Also one that nobody has written down yet: the actor is about to enter it by hand. */
    @Override
    public boolean accepts(Actor actor, UUID problemId) {
        return (actor.is(Role.LIAISON, Role.INSPECTOR, Role.LEADER)
                        && exists(actor, problemId, ProblemFilter.Shown.OPEN.condition()))
                || (actor.is(Role.INSPECTOR, Role.LEADER) && teamOf(problemId).isEmpty());
    }

    /** The team of the problem: a liaison has none. Of one that is being entered, its author's. */
    @Override
    public UUID team(Actor author, UUID problemId) {
        return teamOf(problemId).orElseGet(author::team);
    }

    private Optional<UUID> teamOf(UUID problemId) {
        return jdbc.sql("select team_id from problem where id = :id")
                .param("id", problemId)
                .query(UUID.class)
                .optional();
    }

    @Override
    public String address(Actor reader, UUID problemId) {
        return "/problems/" + problemId;
    }

    /** None: a form of a step comes again and brings its photos itself, or its photos are forgotten. */
    @Override
    public Set<UUID> unfinished(Collection<UUID> problemIds) {
        return Set.of();
    }

    private boolean exists(Actor actor, UUID problemId, String condition) {
        ProblemScope scope = ProblemScope.of(actor);
        return jdbc.sql("select exists (select from problem p where p.id = :id and " + condition + " and " + scope.sql()
                        + ")")
                .params(scope.parameters())
                .param("id", problemId)
                .query(Boolean.class)
                .single();
    }
}
