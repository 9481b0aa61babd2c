package org.dailydispatch.today;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.assignment.Holder;
import org.dailydispatch.assignment.Post;
import org.dailydispatch.assignment.Roster;
import org.dailydispatch.draft.DraftRow;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what is still to be visited by who is to do it: one's own, what is everybody's, what others have. What one has
 * begun is one's own. In a team without assignments everything is everybody's, and so one's own.
 */
final class Round {

    private final Actor actor;
    private final Roster roster;
    private final Set<UUID> visited;
    private final Map<UUID, DraftRow> begun;
    private final List<ToDo> mine = new ArrayList<>();
    private final List<ToDo> free = new ArrayList<>();
    private final List<ToDo> others = new ArrayList<>();
    private int expected;

    /**
     * @param visited the places where the team was today
     * @param begun the actor's drafts of today, by site
     */
    Round(Actor actor, Roster roster, Set<UUID> visited, Map<UUID, DraftRow> begun) {
        this.actor = actor;
        this.roster = roster;
        this.begun = begun;
        this.visited = visited;
    }

    void add(List<Site> checkpoints, List<Township> townships) {
        checkpoints.forEach(site -> add(site.id(), site.name(), site.road(), ToDo.Kind.CHECKPOINT));
        townships.forEach(township -> add(township.id(), township.name(), null, ToDo.Kind.TOWNSHIP));
        Set<UUID> expectedDaily = new HashSet<>();
        checkpoints.forEach(site -> expectedDaily.add(site.id()));
        townships.forEach(township -> expectedDaily.add(township.id()));
        for (Post post : roster.besides(expectedDaily)) {
            add(post.targetId(), post.name(), post.township(), ToDo.Kind.OTHER);
        }
    }

    private void add(UUID id, Name name, @Nullable Name where, ToDo.Kind kind) {
        expected++;
        if (visited.contains(id)) {
            return;
        }
        DraftRow draft = begun.get(id);
        Optional<Holder> holder = roster.holder(id);
        ToDo item = new ToDo(
                name,
                where,
                kind,
                address(id, kind, draft),
                draft,
                holder.map(Holder::name).orElse(null));
        if (draft != null
                || !roster.inUse()
                || holder.filter(person -> person.id().equals(actor.id())).isPresent()) {
            mine.add(item);
        } else if (holder.isEmpty()) {
            free.add(item);
        } else {
            others.add(item);
        }
    }

    static String address(UUID id, ToDo.Kind kind, @Nullable DraftRow draft) {
        if (draft != null) {
            return "/inspections/" + draft.id() + "/edit";
        }
        return kind == ToDo.Kind.TOWNSHIP || kind == ToDo.Kind.COVERT_TOWNSHIP
                ? "/today/townships/" + id
                : "/inspections/new?site=" + id;
    }

    /** What was begun first. */
    List<ToDo> mine() {
        return mine.stream()
                .sorted(Comparator.comparing(item -> item.draft() == null))
                .toList();
    }

    List<ToDo> free() {
        return free;
    }

    List<ToDo> others() {
        return others;
    }

    /** How much there was to visit, done or not, whoever has it. */
    int expected() {
        return expected;
    }
}
