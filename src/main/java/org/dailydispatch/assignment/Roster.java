package org.dailydispatch.assignment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/** What is assigned in one team on one day. What is not in it is everybody's. */
public final class Roster {

    private final ReportingDay day;
    private final Map<UUID, Post> posts = new LinkedHashMap<>();

    /** @param posts one for each target, in the order of the townships */
    public Roster(ReportingDay day, List<Post> posts) {
        this.day = day;
        posts.forEach(post -> this.posts.put(post.targetId(), post));
    }

    public ReportingDay day() {
        return day;
    }

    /** Whether the team works with assignments on this day: somebody has something. */
    public boolean inUse() {
        return posts.values().stream().anyMatch(post -> post.holder() != null);
    }

    public Optional<Post> of(UUID targetId) {
        return Optional.ofNullable(posts.get(targetId));
    }

    /** Who visits it; empty where everybody of the team may. */
    public Optional<Holder> holder(UUID targetId) {
        return of(targetId).map(Post::holder);
    }

    /** Sites that are to be visited because somebody thought of them: not among those expected each day. */
    public List<Post> besides(Collection<UUID> expected) {
        return posts.values().stream()
                .filter(post -> !expected.contains(post.targetId()))
                .toList();
    }

    /** What a person has. */
    public List<UUID> heldBy(UUID account) {
        return posts.values().stream()
                .filter(post -> post.holder() != null && post.holder().id().equals(account))
                .map(Post::targetId)
                .toList();
    }
}
