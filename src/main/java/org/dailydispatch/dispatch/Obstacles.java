package org.dailydispatch.dispatch;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.document.Identity;
import org.dailydispatch.signature.Cleared;

/**
 * What keeps a draft from being signed, besides figures that are not fresh.
 *
 * @param identities words by which a person may be known and that nobody has cleared
 * @param cleared those of them that a leader has cleared
 * @param unreported the townships without a report
 */
public record Obstacles(List<Identity> identities, List<Cleared> cleared, List<Unreported> unreported) {

    /**
     * A township without a report.
     *
     * @param remark what is said about it; may be empty
     */
    public record Unreported(UUID id, String name, String remark) {}

    public Obstacles {
        identities = List.copyOf(identities);
        cleared = List.copyOf(cleared);
        unreported = List.copyOf(unreported);
    }

    /** The identities in one section. */
    public List<Identity> in(String place) {
        return identities.stream()
                .filter(identity -> identity.place().equals(place))
                .toList();
    }

    /** The names of the townships that have neither a report nor a remark. */
    public List<String> unremarked() {
        return unreported.stream()
                .filter(township -> township.remark().isBlank())
                .map(Unreported::name)
                .toList();
    }
}
