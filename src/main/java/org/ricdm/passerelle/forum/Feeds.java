package org.ricdm.passerelle.forum;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.FeedTokens;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.thesaurus.Tags;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a program reads with a token: each time it asks, what the token's member may read at that moment. A token that
 * nobody holds, a member who is not active and a forum that is not theirs to read are the same answer.
 */
@Service
@Transactional
@OpenToAll("the token in the address is the permission; it asks in the name of its member")
class Feeds {

    /** Messages in one feed. */
    static final int ENTRIES = 30;

    /** More topics, and of each more posts, than one feed has, so that those in between may be hidden. */
    private static final int LOOKED_AT = 2 * ENTRIES;

    private static final String TOPICS =
            "select t.id from topic t join forum f on f.id = t.forum_id and not t.held and " + ForumAccess.READS;

    private static final String POSTS = """
            select p.id, p.number, p.author_id, p.html, p.language, p.created_at, p.edited_at,
                   t.id as topic_id, t.slug, t.title, t.language as topic_language
            from (%s order by t.bumped_at desc, t.id desc limit :looked) recent
            join topic t on t.id = recent.id
            join post p on p.topic_id = t.id and p.number > greatest(0, t.last_post_no - :looked)
                and p.state = 'PUBLISHED'
            order by p.created_at desc, p.id desc limit :entries
            """;

    private static final String OF_FORUM = POSTS.formatted(TOPICS + " where t.forum_id = :forum");

    private static final String OF_TAG =
            POSTS.formatted(TOPICS + " join topic_tag k on k.topic_id = t.id where k.tag = :tag");

    private final FeedTokens tokens;
    private final ForumAccess access;
    private final People people;
    private final Tags tags;
    private final JdbcClient sql;

    Feeds(FeedTokens tokens, ForumAccess access, People people, Tags tags, JdbcClient sql) {
        this.tokens = tokens;
        this.access = access;
        this.people = people;
        this.tags = tags;
        this.sql = sql;
    }

    /** @throws NotOpen unless the token's member may read the forum now */
    Feed forum(String token, String slug) {
        var reader = reader(token);
        var forum = sql.sql("select f.id, w.name from forum f"
                        + " join forum_text w on w.forum_id = f.id and w.language = :language"
                        + " where f.slug = :slug and " + ForumAccess.READS)
                .param("slug", slug)
                .param("language", reader.viewer().language().code())
                .param("circles", ForumAccess.circles(reader.viewer()))
                .query((row, n) -> Map.entry(row.getLong("id"), row.getString("name")))
                .optional()
                .orElseThrow(() -> new NotOpen("feed of a forum"));
        return feed(
                reader,
                "forum/" + forum.getKey(),
                forum.getValue(),
                "/forums/" + slug,
                entries(reader.viewer(), OF_FORUM, Map.of("forum", forum.getKey())));
    }

    /** @throws NotOpen unless there is such a tag and the token's member is there */
    Feed tag(String token, String key) {
        var reader = reader(token);
        var tag = tags.find(key, reader.viewer().language()).orElseThrow(() -> new NotOpen("feed of a tag"));
        return feed(
                reader,
                "tag/" + tag.key(),
                tag.label(),
                "/tags/" + URLEncoder.encode(tag.key(), StandardCharsets.UTF_8),
                entries(reader.viewer(), OF_TAG, Map.of("tag", tag.key())));
    }

    private Reader reader(String token) {
        var holder = tokens.find(token, FeedTokens.Purpose.FORUMS).orElseThrow(() -> new NotOpen("feed"));
        var viewer = people.viewer(holder.memberId()).orElseThrow(() -> new NotOpen("feed"));
        tokens.use(holder);
        return new Reader(viewer, holder.key().madeAt());
    }

    private static Feed feed(Reader reader, String key, String title, String path, List<Feed.Entry> entries) {
        var updated = entries.stream()
                .map(Feed.Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(reader.since());
        return new Feed(key, title, path, reader.viewer().language(), updated, entries);
    }

    private List<Feed.Entry> entries(Viewer viewer, String statement, Map<String, Object> which) {
        var parameters = new HashMap<>(which);
        parameters.put("circles", ForumAccess.circles(viewer));
        parameters.put("looked", LOOKED_AT);
        parameters.put("entries", ENTRIES);
        var found = sql.sql(statement).params(parameters).query(Feeds::row).list();
        // The last door, the same as for mails and files.
        var readable = access.readable(
                viewer.memberId(), found.stream().map(Row::object).toList());
        var cards = people.cards(found.stream().map(Row::authorId).toList());
        return found.stream()
                .filter(row -> readable.contains(row.object()))
                .map(row -> row.entry(cards.get(row.authorId())))
                .toList();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var published = row.getTimestamp("created_at").toInstant();
        var edited = row.getTimestamp("edited_at");
        return new Row(
                row.getLong("author_id"),
                new Feed.Entry(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getString("title"),
                        Language.of(row.getString("topic_language")).orElse(Language.EN),
                        "/topics/" + row.getLong("topic_id") + "/" + row.getString("slug") + "/" + row.getInt("number"),
                        row.getString("html"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        published,
                        edited == null ? published : edited.toInstant(),
                        null));
    }

    /** @param since when the token was made: what an empty feed was last changed at */
    private record Reader(Viewer viewer, Instant since) {}

    private record Row(long authorId, Feed.Entry bare) {

        ObjectRef object() {
            return new ObjectRef(ForumAccess.POST, bare.postId());
        }

        Feed.Entry entry(@Nullable PersonCard author) {
            return new Feed.Entry(
                    bare.postId(),
                    bare.number(),
                    bare.title(),
                    bare.titleLanguage(),
                    bare.path(),
                    bare.html(),
                    bare.language(),
                    bare.published(),
                    bare.updated(),
                    author == null ? null : author.name());
        }
    }
}
