package org.ricdm.passerelle.forum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the reactions and bookmarks of a page of posts, in one statement. */
@Component
class PostMarks {

    /** People named below a post; who wants to know them all opens the list. */
    private static final int NAMED = 3;

    private final JdbcClient sql;

    PostMarks(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was left on those posts; people are named later, with everybody else on the page. */
    Found of(Collection<Long> postIds, long me) {
        if (postIds.isEmpty()) {
            return new Found(List.of());
        }
        return new Found(sql.sql("""
                        select post_id, kind, member_id, total, mine from (
                            select post_id, kind, member_id,
                                   count(*) over (partition by post_id, kind) as total,
                                   max(member_id = :me) over (partition by post_id, kind) as mine,
                                   row_number() over (partition by post_id, kind order by reacted_at, member_id) as place
                            from reaction where post_id in (:posts)) as ranked
                        where place <= :named
                        union all
                        select post_id, null, member_id, 1, true from bookmark
                        where member_id = :me and post_id in (:posts)
                        """)
                .param("me", me)
                .param("posts", postIds)
                .param("named", NAMED)
                .query((row, n) -> {
                    var kind = row.getString("kind");
                    return new Mark(
                            row.getLong("post_id"),
                            kind == null ? null : ReactionKind.valueOf(kind),
                            row.getLong("member_id"),
                            row.getInt("total"),
                            row.getBoolean("mine"));
                })
                .list());
    }

    /** @param kind null for a bookmark */
    private record Mark(long postId, @Nullable ReactionKind kind, long memberId, int total, boolean mine) {}

    /** What was read, before people are named. */
    record Found(List<Mark> marks) {

        List<Long> people() {
            return marks.stream().map(Mark::memberId).toList();
        }

        Marks named(Map<Long, PersonCard> cards) {
            var reactions = marks.stream()
                    .filter(mark -> mark.kind() != null)
                    .collect(Collectors.groupingBy(
                            Mark::postId, Collectors.collectingAndThen(Collectors.toList(), of -> reacted(of, cards))));
            var bookmarked = marks.stream()
                    .filter(mark -> mark.kind() == null)
                    .map(Mark::postId)
                    .collect(Collectors.toSet());
            return new Marks(reactions, bookmarked);
        }

        private static List<Reacted> reacted(List<Mark> ofPost, Map<Long, PersonCard> cards) {
            var byKind = ofPost.stream().collect(Collectors.groupingBy(mark -> Objects.requireNonNull(mark.kind())));
            var reacted = new ArrayList<Reacted>();
            byKind.forEach((kind, all) -> reacted.add(new Reacted(
                    kind,
                    all.getFirst().total(),
                    all.getFirst().mine(),
                    all.stream()
                            .map(mark -> cards.get(mark.memberId()))
                            .filter(Objects::nonNull)
                            .toList())));
            reacted.sort(Comparator.comparing(Reacted::kind));
            return reacted;
        }
    }
}
