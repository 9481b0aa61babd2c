package org.dailydispatch.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.CountyMap.Area;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maps of the counties, at most one of each: brought by an administrator, drawn once and kept as drawn. */
@Service
@Transactional(readOnly = true)
public class CountyMaps {

    private static final String MAPPED = """
            select c.id of_county, c.code of_code, c.name_zh of_zh, c.name_en of_en, w.*, m.width, m.height, a.path,
                a.label_x, a.label_y, a.label_room
            from county c left join township w on w.county_id = c.id left join county_map m on m.county_id = c.id
                left join county_map_area a on a.county_id = m.county_id and a.township_id = w.id
            """;

    private final JdbcClient jdbc;
    private final Territory territory;
    private final AuditTrail trail;
    private final ReportingClock clock;

    CountyMaps(JdbcClient jdbc, Territory territory, AuditTrail trail, ReportingClock clock) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.trail = trail;
        this.clock = clock;
    }

    /** The townships of a county with their areas on its map. One statement. */
    public MappedTownships of(UUID countyId) {
        Collected collected = new Collected();
        jdbc.sql(MAPPED + "where c.id = ? order by w.position, w.code")
                .param(countyId)
                .query(collected::add);
        return collected.mapped();
    }

    /** All counties by code, each with its townships and its map. One statement. */
    public List<MappedCounty> ofAll() {
        Map<County, Collected> counties = new LinkedHashMap<>();
        jdbc.sql(MAPPED + "order by c.code, w.position, w.code").query(row -> {
            counties.computeIfAbsent(county(row), each -> new Collected()).add(row);
        });
        return counties.entrySet().stream()
                .map(each -> new MappedCounty(each.getKey(), each.getValue().mapped()))
                .toList();
    }

    /** The rows of one county. */
    private static final class Collected {

        private final List<TownshipInForce> townships = new ArrayList<>();
        private final List<Area> areas = new ArrayList<>();
        private int width;
        private int height;

        /** A county without townships has one row without any. */
        void add(ResultSet row) throws SQLException {
            if (row.getObject("id") == null) {
                return;
            }
            Township township = township(row);
            ReportingDay from = new ReportingDay(row.getObject("in_force_from", LocalDate.class));
            LocalDate to = row.getObject("in_force_to", LocalDate.class);
            townships.add(new TownshipInForce(township, new InForce(from, to == null ? null : new ReportingDay(to))));
            width = row.getInt("width");
            height = row.getInt("height");
            if (row.getString("path") != null) {
                areas.add(new Area(
                        township.id(),
                        row.getString("path"),
                        row.getInt("label_x"),
                        row.getInt("label_y"),
                        row.getInt("label_room")));
            }
        }

        MappedTownships mapped() {
            return new MappedTownships(townships, areas.isEmpty() ? null : new CountyMap(width, height, areas));
        }
    }

    private static County county(ResultSet row) throws SQLException {
        return new County(
                row.getObject("of_county", UUID.class),
                row.getString("of_code"),
                new Name(row.getString("of_zh"), row.getString("of_en")));
    }

    private static Township township(ResultSet row) throws SQLException {
        return new Township(
                row.getObject("id", UUID.class),
                row.getObject("county_id", UUID.class),
                row.getString("code"),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                new Name(row.getString("short_zh"), row.getString("short_en")),
                TownshipKind.valueOf(row.getString("kind")),
                row.getInt("position"),
                row.getObject("grid_row", Integer.class),
                row.getObject("grid_col", Integer.class));
    }

    /** Where the county's map comes from. */
    Optional<MapOrigin> originOf(UUID countyId) {
        return jdbc.sql("select file_name, points, uploaded_at, uploaded_by_name from county_map where county_id = ?")
                .param(countyId)
                .query((row, number) -> new MapOrigin(
                        row.getString("file_name"),
                        row.getInt("points"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        row.getString("uploaded_by_name")))
                .optional();
    }

    /** What a file would draw, or what is wrong with it. */
    TriedMap tried(UUID countyId, byte[] file) {
        Map<String, UUID> codes = new HashMap<>();
        territory
                .townshipsEver(countyId)
                .forEach(each ->
                        codes.put(each.township().code(), each.township().id()));
        GeoJson.Read read = GeoJson.read(file, codes);
        if (!read.faults().isEmpty()) {
            return new TriedMap(null, 0, read.faults());
        }
        return MapDrawing.of(read.shapes())
                .map(map -> new TriedMap(
                        map, read.shapes().stream().mapToInt(MapShape::points).sum(), List.of()))
                .orElseGet(() -> new TriedMap(null, 0, List.of(MapFault.of("flat"))));
    }

    /** In place of the one that is there. */
    @Transactional
    void put(UUID countyId, String fileName, CountyMap map, int points, Actor actor) {
        // One after the other: two that replace the same map at once would both insert.
        jdbc.sql("select id from county where id = ? for no key update")
                .param(countyId)
                .query(UUID.class)
                .single();
        boolean replaced = delete(countyId);
        jdbc.sql("""
                        insert into county_map (county_id, file_name, width, height, points, uploaded_at, uploaded_by,
                            uploaded_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        countyId,
                        fileName,
                        map.width(),
                        map.height(),
                        points,
                        Timestamp.from(clock.now()),
                        actor.id(),
                        actor.displayName())
                .update();
        for (Area area : map.areas()) {
            jdbc.sql("""
                            insert into county_map_area (county_id, township_id, path, label_x, label_y, label_room)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(countyId, area.townshipId(), area.path(), area.x(), area.y(), area.room())
                    .update();
        }
        trail.record(
                actor,
                replaced ? "COUNTY_MAP_REPLACED" : "COUNTY_MAP_ADDED",
                "county",
                countyId,
                Map.of("file", fileName, "points", points, "areas", map.areas().size()));
    }

    /** Does nothing where there is none. */
    @Transactional
    void remove(UUID countyId, Actor actor) {
        if (delete(countyId)) {
            trail.record(actor, "COUNTY_MAP_REMOVED", "county", countyId, Map.of());
        }
    }

    private boolean delete(UUID countyId) {
        return jdbc.sql("delete from county_map where county_id = ?")
                        .param(countyId)
                        .update()
                > 0;
    }
}
