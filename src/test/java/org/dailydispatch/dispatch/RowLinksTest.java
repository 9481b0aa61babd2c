package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
import org.junit.jupiter.api.Test;

class RowLinksTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);

    private final UUID open = Ids.next();
    private final UUID covert = Ids.next();

    @Test
    void anInspectionIsLinkedOnlyForWhoeverMaySeeIt() {
        RowLinks links = new RowLinks(Role.INSPECTOR, DAY, null, Set.of(open));

        assertThat(links.of(row(RowKind.INSPECTION, open))).isEqualTo("/inspections/" + open);
        assertThat(links.of(row(RowKind.INSPECTION, covert))).isNull();
        assertThat(links.of(new RowSource(RowKind.INSPECTION, covert, 1, "暗访"))).isNull();
    }

    @Test
    void theCitysLinksToCellsNameTheTeam() {
        UUID team = Ids.next();
        UUID township = Ids.next();
        String cell = "/dashboard/cell?township=" + township + "&day=2020-02-19";

        assertThat(new RowLinks(Role.MUNICIPAL, DAY, team, Set.of()).of(row(RowKind.TOWNSHIP, township)))
                .isEqualTo(cell + "&team=" + team);
        assertThat(new RowLinks(Role.LEADER, DAY, null, Set.of()).of(row(RowKind.TOWNSHIP, township)))
                .isEqualTo(cell);
    }

    private static FigureRow row(RowKind kind, UUID id) {
        return new FigureRow(kind, id, 1, "行", "", 1, 1, List.of());
    }
}
