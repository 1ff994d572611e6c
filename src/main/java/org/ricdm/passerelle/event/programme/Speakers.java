package org.ricdm.passerelle.event.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.people.People;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who speaks at an event. Names show at once, also in the last release. Every method throws {@link NotOpen} for
 * somebody who does not plan that event.
 */
@Service
@Transactional
public class Speakers {

    private final JdbcClient sql;
    private final EventAccess access;
    private final People people;

    Speakers(JdbcClient sql, EventAccess access, People people) {
        this.sql = sql;
        this.access = access;
        this.people = people;
    }

    /**
     * Adds somebody and returns the id.
     *
     * @throws InvalidInput on {@code name}, {@code affiliation}, {@code bio}, {@code member}
     */
    @ForMembers
    public long add(long eventId, SpeakerEntry typed) {
        access.runs(eventId, TeamPart.PROGRAMME);
        var entry = checked(typed);
        var key = new GeneratedKeyHolder();
        sql.sql("insert into event_speaker (event_id, member_id, name, affiliation, bio)"
                        + " values (:event, :member, :name, :affiliation, :bio)")
                .param("event", eventId)
                .param("member", entry.memberId())
                .param("name", entry.name())
                .param("affiliation", entry.affiliation())
                .param("bio", entry.bio())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * Changes what is said of somebody.
     *
     * @throws InvalidInput as {@link #add}
     */
    @ForMembers
    public void change(long eventId, long speakerId, SpeakerEntry typed) {
        access.runs(eventId, TeamPart.PROGRAMME);
        var entry = checked(typed);
        sql.sql("update event_speaker set member_id = :member, name = :name, affiliation = :affiliation, bio = :bio"
                        + " where id = :id and event_id = :event")
                .param("member", entry.memberId())
                .param("name", entry.name())
                .param("affiliation", entry.affiliation())
                .param("bio", entry.bio())
                .param("id", speakerId)
                .param("event", eventId)
                .update();
    }

    /**
     * Takes somebody out.
     *
     * @throws InvalidInput on {@code speaker} while a session names the person
     */
    @ForMembers
    public void remove(long eventId, long speakerId) {
        access.runs(eventId, TeamPart.PROGRAMME);
        try {
            sql.sql("delete from event_speaker where id = :id and event_id = :event")
                    .param("id", speakerId)
                    .param("event", eventId)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw InvalidInput.of("speaker", "programme.error.speakerUsed");
        }
    }

    private SpeakerEntry checked(SpeakerEntry typed) {
        var problems = new ArrayList<Problem>();
        var member = typed.memberId();
        if (member != null && people.viewer(member).isEmpty()) {
            problems.add(new Problem("member", "programme.error.gone", List.of()));
        }
        var name = PlainText.line(typed.name());
        var affiliation = PlainText.line(typed.affiliation());
        var bio = typed.bio().strip();
        if (!PlainText.isVisible(name) || name.length() > SpeakerEntry.MAX_NAME) {
            problems.add(new Problem("name", "programme.error.name", List.of(SpeakerEntry.MAX_NAME)));
        }
        if (affiliation.length() > SpeakerEntry.MAX_AFFILIATION) {
            problems.add(new Problem("affiliation", "programme.error.long", List.of(SpeakerEntry.MAX_AFFILIATION)));
        }
        if (bio.length() > SpeakerEntry.MAX_BIO) {
            problems.add(new Problem("bio", "programme.error.long", List.of(SpeakerEntry.MAX_BIO)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new SpeakerEntry(member, name, affiliation, bio);
    }
}
