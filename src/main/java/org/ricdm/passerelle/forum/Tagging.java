package org.ricdm.passerelle.forum;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.thesaurus.Tag;
import org.ricdm.passerelle.thesaurus.Tags;
import org.ricdm.passerelle.thesaurus.Thesaurus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which topics carry which tags, as the store keeps it. The label of a free tag stands beside its key. */
@Component
class Tagging {

    private final JdbcClient sql;
    private final Tags tags;
    private final Thesaurus thesaurus;

    Tagging(JdbcClient sql, Tags tags, Thesaurus thesaurus) {
        this.sql = sql;
        this.tags = tags;
        this.thesaurus = thesaurus;
    }

    /**
     * The tags that were meant.
     *
     * @throws InvalidInput on {@code tags}
     */
    List<Tag> meant(List<String> typed, Language language) {
        if (typed.size() > TopicTags.AT_MOST) {
            throw InvalidInput.of("tags", "tag.error.tooMany", TopicTags.AT_MOST);
        }
        return tags.meant(typed, language);
    }

    /** Gives the topic these tags and no others. */
    void put(long topicId, List<Tag> meant) {
        sql.sql("delete from topic_tag where topic_id = :topic")
                .param("topic", topicId)
                .update();
        for (var position = 1; position <= meant.size(); position++) {
            var tag = meant.get(position - 1);
            sql.sql("insert into topic_tag (topic_id, tag, label, position) values (:topic, :tag, :label, :position)")
                    .param("topic", topicId)
                    .param("tag", tag.key())
                    .param("label", thesaurus.term(tag.key()).isPresent() ? null : tag.label())
                    .param("position", position)
                    .update();
        }
    }

    /** How many topics carry each of the tags; those that none carries are left out. */
    Map<String, Integer> uses(List<Tag> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select tag, count(*) as uses from topic_tag where tag in (:tags) group by tag")
                .param("tags", asked.stream().map(Tag::key).toList())
                .query((row, n) -> Map.entry(row.getString("tag"), row.getInt("uses")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void relabel(String key, String label) {
        sql.sql("update topic_tag set label = :label where tag = :key")
                .param("label", label)
                .param("key", key)
                .update();
    }

    /** What carried or followed the one carries or follows the other; who has a level for the other already keeps it. */
    void merge(String from, Tag into) {
        var label = thesaurus.term(into.key()).isPresent() ? null : into.label();
        sql.sql("insert into topic_tag (topic_id, tag, label, position)"
                        + " select topic_id, :into, :label, position from topic_tag o where o.tag = :from"
                        + " on duplicate key update topic_tag.position = topic_tag.position")
                .param("into", into.key())
                .param("label", label)
                .param("from", from)
                .update();
        sql.sql("insert into tag_member (member_id, tag, level, chosen_at)"
                        + " select member_id, :into, level, chosen_at from tag_member o where o.tag = :from"
                        + " on duplicate key update tag_member.level = tag_member.level")
                .param("into", into.key())
                .param("from", from)
                .update();
        sql.sql("delete from topic_tag where tag = :from").param("from", from).update();
        sql.sql("delete from tag_member where tag = :from").param("from", from).update();
    }
}
