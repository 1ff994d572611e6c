package org.ricdm.passerelle.forum;

import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.practice.DraftIntake;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives what hangs on a topic to the one that its posts were put into: levels and read positions, drafts, tags, who was
 * asked for help. Both topics are locked by whoever calls.
 *
 * <p>One number says how far a topic was read. Who had read the other topic to its end goes on to where they were in this
 * one; for everybody else it stays where it was, before what they had not read there. So nothing unread is ever taken for
 * read; something read may be shown as new once more.
 */
@Component
class TopicRemains {

    /** Posts of {@code :from} that stand in {@code :into} now and had a number up to that of {@code s}. */
    private static final String READ = "(select count(*) from post_redirect q"
            + " join post p on p.id = q.post_id and p.topic_id = :into and p.number > :after"
            + " where q.topic_id = :from and q.number between 1 and s.last_read_no)";

    private final JdbcClient sql;
    private final DraftIntake intake;

    TopicRemains(JdbcClient sql, DraftIntake intake) {
        this.sql = sql;
        this.intake = intake;
    }

    void give(Joined joined) {
        positions(joined);
        levels(joined);
        drafts(joined.from(), joined.into());
        tags(joined.from(), joined.into());
        asked(joined.from(), joined.into());
        practices(joined);
    }

    /** The lines that say which drafts were begun stand below the same posts, and the drafts name the topic that is left. */
    private void practices(Joined joined) {
        sql.sql("update topic_practice x left join post_redirect q on q.topic_id = x.topic_id and q.number = x.after_no"
                        + " left join post p on p.id = q.post_id and p.topic_id = :into"
                        + " set x.topic_id = :into, x.after_no = coalesce(p.number, :after) where x.topic_id = :from")
                .param("from", joined.from())
                .param("into", joined.into())
                .param("after", joined.after())
                .update();
        intake.goesOnIn(
                new ObjectRef(ForumAccess.TOPIC, joined.from()), new ObjectRef(ForumAccess.TOPIC, joined.into()));
    }

    private void positions(Joined joined) {
        sql.sql("update topic_member t join topic_member s on s.topic_id = :from and s.member_id = t.member_id"
                        + " set t.last_read_no = if(s.last_read_no >= :fromLast, :last, least(:last, :after + " + READ
                        + ")), t.visited_at = greatest(coalesce(t.visited_at, s.visited_at),"
                        + " coalesce(s.visited_at, t.visited_at))"
                        + " where t.topic_id = :into and t.last_read_no >= :intoLast and s.last_read_no > 0")
                .param("from", joined.from())
                .param("into", joined.into())
                .param("fromLast", joined.fromLast())
                .param("intoLast", joined.intoLast())
                .param("after", joined.after())
                .param("last", joined.last())
                .update();
    }

    /** What was chosen for this topic wins over what was chosen for the other, and both over having written there. */
    private void levels(Joined joined) {
        sql.sql("update topic_member t join topic_member s on s.topic_id = :from and s.member_id = t.member_id"
                        + " set t.level = if(s.chosen or s.level = 'WATCHING', s.level, t.level),"
                        + " t.chosen_at = s.chosen_at, t.chosen = s.chosen"
                        + " where t.topic_id = :into and not t.chosen")
                .param("from", joined.from())
                .param("into", joined.into())
                .update();
        sql.sql("insert into topic_member (member_id, topic_id, level, chosen, chosen_at)"
                        + " select s.member_id, :into, s.level, s.chosen, s.chosen_at from topic_member s"
                        + " left join topic_member t on t.topic_id = :into and t.member_id = s.member_id"
                        + " where s.topic_id = :from and t.member_id is null and (s.chosen or s.level <> 'NORMAL')")
                .param("from", joined.from())
                .param("into", joined.into())
                .update();
        sql.sql("delete from topic_member where topic_id = :from")
                .param("from", joined.from())
                .update();
    }

    /** A change goes on at the post; an answer, or a summary never published, behind what was typed for the other topic. */
    private void drafts(long from, long into) {
        sql.sql("update draft d join post_redirect q on q.topic_id = :from"
                        + " and d.place = concat('edit:', q.topic_id, ':', q.number)"
                        + " join post p on p.id = q.post_id and p.topic_id = :into"
                        + " set d.place = concat('edit:', p.topic_id, ':', p.number)")
                .param("from", from)
                .param("into", into)
                .update();
        for (var place : new String[] {Drafts.reply(from), Drafts.edit(from, Post.SUMMARY)}) {
            sql.sql("insert into draft (member_id, place, title, body, more, saved_at)"
                            + " select o.member_id, :into, o.title, o.body, o.more, o.saved_at from draft o"
                            + " where o.place = :from on duplicate key update"
                            + " draft.body = concat(draft.body, '\n\n', values(body))")
                    .param("from", place)
                    .param("into", Drafts.reply(into))
                    .update();
            sql.sql("delete from draft where place = :from")
                    .param("from", place)
                    .update();
        }
    }

    /** Behind those that are there, as many as a topic may have. */
    private void tags(long from, long into) {
        var own = sql.sql("select count(*) from topic_tag where topic_id = :into")
                .param("into", into)
                .query(Integer.class)
                .single();
        sql.sql("insert into topic_tag (topic_id, tag, label, position) select :into, o.tag, o.label, :own + o.position"
                        + " from topic_tag o where o.topic_id = :from"
                        + " and o.tag not in (select h.tag from topic_tag h where h.topic_id = :into)"
                        + " order by o.position limit " + Math.max(0, TopicTags.AT_MOST - own))
                .param("from", from)
                .param("into", into)
                .param("own", own)
                .update();
        sql.sql("delete from topic_tag where topic_id = :from")
                .param("from", from)
                .update();
    }

    /** Nobody is asked again sooner than if nothing had been joined. */
    private void asked(long from, long into) {
        sql.sql("insert into help_request (topic_id, member_id, term, asked_at)"
                        + " select :into, o.member_id, o.term, o.asked_at from help_request o where o.topic_id = :from"
                        + " on duplicate key update"
                        + " help_request.asked_at = greatest(help_request.asked_at, values(asked_at))")
                .param("from", from)
                .param("into", into)
                .update();
        sql.sql("delete from help_request where topic_id = :from")
                .param("from", from)
                .update();
        sql.sql("delete from question_handed_on where topic_id = :from")
                .param("from", from)
                .update();
    }

    /**
     * Two topics that were joined.
     *
     * @param fromLast number of the last post of the one that is gone which everybody could read
     * @param intoLast as {@code fromLast}, of the other one before
     * @param after number of the last post that the other one had before
     * @param last number of its last post that everybody may read now
     */
    record Joined(long from, int fromLast, long into, int intoLast, int after, int last) {}
}
