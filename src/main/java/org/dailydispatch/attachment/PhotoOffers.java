package org.dailydispatch.attachment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which photos may go with a document: of a day's open visits and of problems that the document tells of. Covert visits are
 * none of them, nor problems found covertly, released or not: not everybody who reads a document may see those.
 */
@Component
@Transactional(readOnly = true)
public class PhotoOffers {

    private final Inspections inspections;
    private final Photos photos;

    PhotoOffers(Inspections inspections, Photos photos) {
        this.inspections = inspections;
        this.photos = photos;
    }

    /**
     * Those of the day, under the names of their records.
     *
     * @param problems the captions of the problems by their ids
     */
    public List<ChosenPhoto> of(Actor leader, ReportingDay day, Map<UUID, String> problems) {
        Map<UUID, String> visits = new LinkedHashMap<>();
        for (InspectionRow visit : inspections.ofTeam(leader, day)) {
            if (visit.mode() == Mode.OPEN && visit.released()) {
                visits.put(visit.id(), visit.township().zh() + visit.site().zh());
            }
        }
        List<ChosenPhoto> offered = new ArrayList<>();
        add(offered, leader, Photo.OF_INSPECTION, visits);
        add(offered, leader, Photo.OF_PROBLEM, problems);
        return offered;
    }

    private void add(List<ChosenPhoto> offered, Actor leader, String kind, Map<UUID, String> records) {
        Map<UUID, List<Photo>> filed = photos.openly(leader, kind, records.keySet());
        records.forEach((id, name) -> filed.getOrDefault(id, List.of())
                .forEach(photo -> offered.add(new ChosenPhoto(photo.id(), photo.sha256(), name))));
    }
}
