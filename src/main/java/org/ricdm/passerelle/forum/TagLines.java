package org.ricdm.passerelle.forum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.thesaurus.Tag;
import org.ricdm.passerelle.thesaurus.Tags;

/** The tags of a topic in one column of its row: a line for each, its parts between tabs, which no key or label has. */
final class TagLines {

    /** Key, level of the reader {@code :me}, label of a free tag; of the topic {@code t}. */
    static final String OF_TOPIC = """
            (select group_concat(concat(tt.tag, '\\t', coalesce(g.level, ''), '\\t', coalesce(tt.label, ''))
                                 order by tt.position separator '\\n')
             from topic_tag tt left join tag_member g on g.tag = tt.tag and g.member_id = :me
             where tt.topic_id = t.id) as tags
            """;

    private TagLines() {}

    static List<Tag> tags(@Nullable String column, Tags names, Language language) {
        return lines(column).stream()
                .map(parts -> names.shown(parts[0], parts[2].isEmpty() ? null : parts[2], language))
                .toList();
    }

    /** Of the tags that have a level. */
    static Map<String, Level> levels(@Nullable String column) {
        var levels = new LinkedHashMap<String, Level>();
        lines(column).stream()
                .filter(parts -> !parts[1].isEmpty())
                .forEach(parts -> levels.put(parts[0], Level.valueOf(parts[1])));
        return levels;
    }

    private static List<String[]> lines(@Nullable String column) {
        return column == null || column.isEmpty()
                ? List.of()
                : column.lines().map(line -> line.split("\t", -1)).toList();
    }
}
