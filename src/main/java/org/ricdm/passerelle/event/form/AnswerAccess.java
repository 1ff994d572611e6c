package org.ricdm.passerelle.event.form;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ReadAccess;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may read the file in an answer: the person, and those of the team who may read the answer. */
@Component
class AnswerAccess implements ReadAccess {

    private final JdbcClient sql;
    private final Participants participants;
    private final People people;
    private final Clock clock;

    AnswerAccess(JdbcClient sql, Participants participants, People people, Clock clock) {
        this.sql = sql;
        this.participants = participants;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(AnswerFiles.ANSWER);
    }

    @Override
    public Set<ObjectRef> readable(long memberId, Collection<ObjectRef> objects) {
        if (people.viewer(memberId).isEmpty()) {
            return Set.of();
        }
        var now = Instant.now(clock);
        var found = sql.sql("select a.id, a.sign_up_id, q.reader, e.ends_moment,"
                        + " (select group_concat(t.part) from event_team t where t.event_id = e.id"
                        + " and t.member_id = :me) as parts from sign_up_answer a"
                        + " join event_question q on q.id = a.question_id join event e on e.id = q.event_id"
                        + " where a.id in (:ids)")
                .param("ids", Columns.listedIds(objects))
                .param("me", memberId)
                .query((row, n) -> new Asked(
                        row.getLong("id"),
                        row.getLong("sign_up_id"),
                        AnswerReader.valueOf(row.getString("reader"))
                                .isReadBy(
                                        parts(row.getString("parts")),
                                        !now.isBefore(
                                                row.getTimestamp("ends_moment").toInstant()))))
                .list();
        var own = participants.own(memberId, found.stream().map(Asked::signUpId).toList());
        return found.stream()
                .filter(asked -> asked.isRead() || own.contains(asked.signUpId()))
                .map(asked -> AnswerFiles.ref(asked.id()))
                .collect(Collectors.toSet());
    }

    private static Set<TeamPart> parts(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(TeamPart::valueOf).collect(Collectors.toSet());
    }

    @Override
    public Set<ObjectRef> existing(Collection<ObjectRef> objects) {
        return sql
                .sql("select id from sign_up_answer where id in (:ids)")
                .param("ids", Columns.listedIds(objects))
                .query(Long.class)
                .list()
                .stream()
                .map(AnswerFiles::ref)
                .collect(Collectors.toSet());
    }

    private record Asked(long id, long signUpId, boolean isRead) {}
}
