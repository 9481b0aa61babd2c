package org.dailydispatch.meeting;

import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps meetings of the past with their minutes approved as they would have been then: for a demonstration. */
@Service
public class MeetingArchive {

    private final MeetingRepository repository;
    private final MeetingService service;
    private final AuditTrail trail;

    MeetingArchive(MeetingRepository repository, MeetingService service, AuditTrail trail) {
        this.repository = repository;
        this.service = service;
        this.trail = trail;
    }

    /** @throws IllegalStateException where the id is taken */
    @Transactional
    public void keep(Actor leader, PastMeeting past) {
        if (!repository.insert(leader, past.id(), past.content(), past.approvedAt())) {
            throw new IllegalStateException("There is a meeting " + past.id());
        }
        Meeting meeting = service.meeting(leader, past.id());
        service.freeze(leader, meeting, meeting.version(), past.approvedAt());
        trail.record(
                leader,
                "MEETING_ARCHIVED",
                "meeting",
                past.id(),
                Map.of("day", past.day().toString()));
    }
}
