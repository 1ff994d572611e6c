package org.ricdm.passerelle.event.signup;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.Participants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the room of the questions who signed up. */
@Component
class SignedUp implements Participants {

    private final JdbcClient sql;
    private final Categories categories;
    private final Attendees attendees;

    SignedUp(JdbcClient sql, Categories categories, Attendees attendees) {
        this.sql = sql;
        this.categories = categories;
        this.attendees = attendees;
    }

    @Override
    public Map<Long, String> categories(EventBrief event, Language reader) {
        var names = new LinkedHashMap<Long, String>();
        categories
                .of(event.id())
                .forEach(one -> names.put(
                        Objects.requireNonNull(one.id()),
                        one.in(reader, event.language()).name()));
        return names;
    }

    @Override
    public List<Participant> onSite(EventBrief event) {
        var rows = sql.sql("select * from sign_up where event_id = :event and way = :way and state in "
                        + SignUpRows.TAKING)
                .param("event", event.id())
                .param("way", EventMode.ON_SITE.name())
                .query(SignUpRows::row)
                .list();
        var persons = attendees.these(rows.stream().map(SignUpRow::attendee).toList());
        return rows.stream()
                .filter(row -> persons.containsKey(row.attendee()))
                .map(row -> {
                    var person = Objects.requireNonNull(persons.get(row.attendee()));
                    return new Participant(row.id(), person.name(), person.from());
                })
                .sorted(Comparator.comparing(Participant::name))
                .toList();
    }

    @Override
    public Optional<Long> eventOf(long signUpId) {
        return sql.sql("select event_id from sign_up where id = :id")
                .param("id", signUpId)
                .query(Long.class)
                .optional();
    }

    @Override
    public List<Long> own(long memberId, List<Long> signUpIds) {
        return sql.sql("select s.id from sign_up s left join sign_up w on w.id = s.with_id"
                        + " where s.id in (:ids) and (s.member_id = :me or w.member_id = :me)")
                .param("me", memberId)
                .param("ids", Columns.listed(signUpIds))
                .query(Long.class)
                .list();
    }
}
