package org.ricdm.passerelle.event.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who signed up, as far as a selection leaves them, members and guests alike. In place of somebody whom another one
 * brings stands that one, once. Each method is one statement.
 */
@Service
@Transactional(readOnly = true)
@InsideOnly("whoever writes to them asks first who runs the event")
public class SelectedPeople {

    private static final String READ =
            "select s.id, s.event_id, s.member_id, s.guest_id, s.category_id, s.way, s.state,"
                    + " coalesce(concat(m.given_name, ' ', m.family_name), g.name) as name,"
                    + " coalesce(m.given_name, g.name) as given_name, coalesce(m.email, g.email, '') as email, "
                    + SelectionSql.LANGUAGE + " as language,"
                    + " case when m.state <> 'ACTIVE' then 'INACTIVE' when m.id is null and g.email is null then 'FORGOTTEN'"
                    + " when " + SelectionSql.REFUSED + " then 'REFUSED' else 'READS' end as reach"
                    + SelectionSql.FROM;

    private final JdbcClient sql;
    private final Categories categories;
    private final OwnEntry own;
    private final Clock clock;

    SelectedPeople(JdbcClient sql, Categories categories, OwnEntry own, Clock clock) {
        this.sql = sql;
        this.categories = categories;
        this.own = own;
        this.clock = clock;
    }

    /** All of them, also those whom no mail reaches, in the order in which they signed up. */
    public List<Selected> all(EventBrief event, Selection selection) {
        var chosen = SelectionSql.of(event.id(), selection);
        return sql.sql(READ + readers(chosen) + " order by s.id")
                .params(chosen.values())
                .param("recently", recently())
                .query(SelectedPeople::selected)
                .list();
    }

    /** How many they are. */
    public Readership count(EventBrief event, Selection selection) {
        var chosen = SelectionSql.of(event.id(), selection);
        var groups = new ArrayList<Readership.Group>();
        sql.sql("select x.language, x.guest_id is not null as guest, x.reach, count(*) as people from (" + READ
                        + readers(chosen) + ") x group by x.language, x.guest_id is not null, x.reach")
                .params(chosen.values())
                .param("recently", recently())
                .query(row -> {
                    groups.add(new Readership.Group(
                            language(row),
                            row.getBoolean("guest"),
                            Reach.valueOf(row.getString("reach")),
                            row.getInt("people")));
                });
        return new Readership(groups);
    }

    /** Some of those whom a mail reaches, of as many languages as there are. */
    public List<Selected> some(EventBrief event, Selection selection, int most) {
        var chosen = SelectionSql.of(event.id(), selection);
        return sql.sql("select x.*, row_number() over (partition by x.language order by x.id) as nth from (" + READ
                        + readers(chosen) + ") x where x.reach = 'READS' order by nth, x.language limit :most")
                .params(chosen.values())
                .param("recently", recently())
                .param("most", most)
                .query(SelectedPeople::selected)
                .list();
    }

    /** The one behind a sign-up. */
    public Optional<Selected> one(long signUpId) {
        return sql.sql(READ + "s.id = :id")
                .param("id", signUpId)
                .param("recently", recently())
                .query(SelectedPeople::selected)
                .optional();
    }

    /** Those behind these sign-ups. */
    public List<Selected> these(Collection<Long> signUpIds) {
        return sql.sql(READ + "s.id in (:ids) order by s.id")
                .param("ids", Columns.listed(signUpIds))
                .param("recently", recently())
                .query(SelectedPeople::selected)
                .list();
    }

    /** The names of the categories of an event by id, in the order in which they were made. */
    public Map<Long, String> categories(EventBrief event, Language reader) {
        return new TreeMap<>(categories.names(event, reader));
    }

    /** The address of that person's own page; that of a guest opens by a link of its own, which is for nobody else. */
    @Transactional
    public String page(Selected person, EventBrief event) {
        return own.page(person.who(), event);
    }

    /** The day on which a guest is forgotten; null for a member. */
    public @Nullable LocalDate forgottenOn(AttendeeId id, EventBrief event) {
        return id.isGuest()
                ? WallTime.of(event.ends().instant().plus(GuestForgetting.AFTER_EVENT), event.zone())
                        .local()
                        .toLocalDate()
                : null;
    }

    /** The sign-ups of those who read for whom the selection leaves. */
    private static String readers(SelectionSql chosen) {
        return "s.id in (select coalesce(s.with_id, s.id)" + SelectionSql.FROM + chosen.where() + ")";
    }

    private Timestamp recently() {
        return Timestamp.from(Instant.now(clock).minus(SelectionSql.REFUSED_FOR));
    }

    private static Selected selected(ResultSet row, int number) throws SQLException {
        return new Selected(
                row.getLong("id"),
                row.getLong("event_id"),
                AttendeeId.of(row),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("given_name")),
                Objects.requireNonNull(row.getString("email")),
                language(row),
                row.getLong("category_id"),
                EventMode.valueOf(row.getString("way")),
                SignUpState.valueOf(row.getString("state")),
                Reach.valueOf(row.getString("reach")));
    }

    private static Language language(ResultSet row) throws SQLException {
        @Nullable String code = row.getString("language");
        return code == null ? Language.EN : Language.of(code).orElse(Language.EN);
    }
}
