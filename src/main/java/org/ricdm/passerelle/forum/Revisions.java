package org.ricdm.passerelle.forum;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts a post had. Nothing is written before the first edit; then the first text is kept as number 1. */
@Component
class Revisions {

    private final JdbcClient sql;
    private final People people;

    Revisions(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    void keep(Post post, long editor, String newSource, String reason, Instant now) {
        var last = sql.sql("select coalesce(max(number), 0) from post_revision where post_id = :post")
                .param("post", post.id())
                .query(Integer.class)
                .single();
        if (last == 0) {
            write(post.id(), ++last, post.authorId(), post.source(), "", post.writtenAt());
        }
        write(post.id(), last + 1, editor, newSource, reason, now);
    }

    private void write(long post, int number, long editor, String source, String reason, Instant at) {
        sql.sql("insert into post_revision (post_id, number, editor_id, source, reason, written_at)"
                        + " values (:post, :number, :editor, :source, :reason, :at)")
                .param("post", post)
                .param("number", number)
                .param("editor", editor)
                .param("source", source)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Quote marks before each line of that part of the post, without what the post itself quotes. */
    String asQuote(Post post, String part) {
        var author = people.cards(Set.of(post.authorId())).get(post.authorId());
        var said = part.lines()
                .filter(line -> !line.startsWith(">"))
                .dropWhile(String::isBlank)
                .map(line -> "> " + line)
                .collect(Collectors.joining("\n"));
        return (author == null ? "" : "> @" + author.handle() + "\n>\n") + said + "\n\n";
    }
}
