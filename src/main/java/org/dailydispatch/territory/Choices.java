package org.dailydispatch.territory;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.language.Name;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the administration's selects offer: values with their labels, in order. */
@Component
class Choices {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    Choices(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** All townships within the actor's reach, retired ones too, each with its county where there are several. */
    @Transactional(readOnly = true)
    public Map<String, String> townships(Actor actor, Locale locale) {
        Map<String, String> townships = new LinkedHashMap<>();
        jdbc.sql("""
                        select t.id, t.name_zh, t.name_en, c.name_zh as county_zh, c.name_en as county_en
                        from township t join county c on c.id = t.county_id
                        where %s order by c.code, t.position, t.code""".formatted(Reach.WITHIN_REACH))
                .param("reach", Reach.of(actor))
                .query(row -> {
                    townships.put(
                            row.getObject("id", UUID.class).toString(),
                            new Name(row.getString("county_zh"), row.getString("county_en")).in(locale)
                                    + " · "
                                    + new Name(row.getString("name_zh"), row.getString("name_en")).in(locale));
                });
        return townships;
    }

    @Transactional(readOnly = true)
    public Map<String, String> counties(Actor actor, Locale locale) {
        Map<String, String> counties = new LinkedHashMap<>();
        jdbc.sql("select c.id, c.name_zh, c.name_en from county c where %s order by c.code"
                        .formatted(Reach.WITHIN_REACH))
                .param("reach", Reach.of(actor))
                .query(row -> {
                    counties.put(
                            row.getObject("id", UUID.class).toString(),
                            new Name(row.getString("name_zh"), row.getString("name_en")).in(locale));
                });
        return counties;
    }

    public Map<String, String> siteKinds(Locale locale) {
        return labels("territory.SiteKind.", SiteKind.values(), locale);
    }

    /** All checkpoints together, too. */
    public Map<String, String> kindsOfFilter(Locale locale) {
        Map<String, String> kinds = new LinkedHashMap<>();
        String checkpoint = SiteFamily.CHECKPOINT.name();
        kinds.put(checkpoint, messages.getMessage("territory.SiteFamily." + checkpoint, null, locale));
        kinds.putAll(siteKinds(locale));
        return kinds;
    }

    public Map<String, String> townshipKinds(Locale locale) {
        return labels("territory.TownshipKind.", TownshipKind.values(), locale);
    }

    private Map<String, String> labels(String prefix, Enum<?>[] values, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            labels.put(value.name(), messages.getMessage(prefix + value.name(), null, locale));
        }
        return labels;
    }
}
