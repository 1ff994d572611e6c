package org.ricdm.passerelle.event.signup;

import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the list of sign-ups that its organisers keep. They share them: who takes over a task finds what there is.
 * Every method throws {@link NotOpen} for somebody who does not run that event.
 */
@Service
@Transactional
public class SavedFilters {

    private final JdbcClient sql;
    private final EventAccess events;

    SavedFilters(JdbcClient sql, EventAccess events) {
        this.sql = sql;
        this.events = events;
    }

    /**
     * Keeps a look under a name and returns its id.
     *
     * @throws InvalidInput on {@code name} when there is none, it is too long or taken, or there are too many already
     */
    @ForMembers
    public long save(String slug, String name, DeskLook look) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var line = PlainText.line(name);
        if (!PlainText.isVisible(line)) {
            throw InvalidInput.of("name", "signup.filter.error.name");
        }
        if (line.length() > SavedFilter.MAX_NAME) {
            throw InvalidInput.of("name", "event.error.long", SavedFilter.MAX_NAME);
        }
        var there = sql.sql("select count(*) from people_filter where event_id = :event")
                .param("event", event.id())
                .query(Integer.class)
                .single();
        if (there >= SavedFilter.MOST) {
            throw InvalidInput.of("name", "signup.filter.error.most", SavedFilter.MOST);
        }
        try {
            return sql.sql(
                            "insert into people_filter (event_id, name, look) values (:event, :name, :look) returning id")
                    .param("event", event.id())
                    .param("name", line)
                    .param("look", look.query())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw InvalidInput.of("name", "signup.filter.error.taken");
        }
    }

    /** Keeps it no more; nothing happens when somebody else was first. */
    @ForMembers
    public void delete(String slug, long id) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        sql.sql("delete from people_filter where id = :id and event_id = :event")
                .param("id", id)
                .param("event", event.id())
                .update();
    }
}
