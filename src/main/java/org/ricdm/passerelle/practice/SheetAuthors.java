package org.ricdm.passerelle.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Happening.Told;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who writes a sheet. Its authors name each other, of whatever centre. When none of them is there any more the sheet
 * stays with its centre, whose coordinator takes it over.
 */
@Service
@Transactional
public class SheetAuthors {

    /** Of one sheet: as many as are named below a title. */
    static final int AT_MOST = 12;

    private final JdbcClient sql;
    private final PracticeAccess access;
    private final CurrentViewer current;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    SheetAuthors(
            JdbcClient sql, PracticeAccess access, CurrentViewer current, People people, Notices notices, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.current = current;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Names one more author, who is told once and writes from now on. Naming somebody twice changes nothing.
     *
     * @throws InvalidInput on {@code member} when the account is not active, or when there are 12 authors already
     * @throws NotOpen when there is no such sheet or who asks does not write it
     */
    @ForMembers
    public void name(long practiceId, long memberId) {
        access.held(practiceId);
        if (people.viewer(memberId).isEmpty()) {
            throw InvalidInput.of("member", "practice.error.member");
        }
        if (access.authors(practiceId).contains(memberId)) {
            return;
        }
        if (count(practiceId) >= AT_MOST) {
            throw InvalidInput.of("member", "practice.error.authors", AT_MOST);
        }
        write(practiceId, memberId);
        var now = Instant.now(clock);
        // Somebody who left may be named once more.
        notices.tell(new Happening(
                "practice:" + practiceId + ":author:" + memberId + ":" + now.getEpochSecond(),
                PracticeAccess.ref(practiceId),
                PracticeAccess.ref(practiceId),
                1,
                access.me(),
                now,
                List.of(new Told(memberId, Reason.AUTHORSHIP))));
    }

    /**
     * Leaves the authors; whoever leaves is thanked in the sheet from now on.
     *
     * @throws InvalidInput on {@code member} when nobody active would be left who writes it
     * @throws NotOpen when there is no such sheet or who asks does not write it
     */
    @ForMembers
    public void leave(long practiceId) {
        access.held(practiceId);
        if (access.authors(practiceId).size() < 2) {
            throw InvalidInput.of("member", "practice.error.lastAuthor");
        }
        sql.sql("update practice_person set part = 'CREDITED', position = (select n from (select 1 + count(*) as n"
                        + " from practice_person where practice_id = :id and part = 'CREDITED') c)"
                        + " where practice_id = :id and member_id = :me")
                .param("id", practiceId)
                .param("me", access.me())
                .update();
    }

    /** Whether who asks coordinates the centre of a sheet that nobody active writes any more. */
    @ForMembers
    @Transactional(readOnly = true)
    public boolean mayTakeOver(long practiceId) {
        var sheet = access.read(practiceId);
        var viewer = current.require();
        return viewer.has(Role.COORDINATOR)
                && viewer.centreId() == sheet.centreId()
                && access.authors(practiceId).isEmpty();
    }

    /**
     * Becomes the author of a sheet of one's centre that nobody active writes any more.
     *
     * @throws NotOpen when there is no such sheet, when who asks does not coordinate its centre, or when it has an author
     */
    @ForMembers
    public void takeOver(long practiceId) {
        if (!mayTakeOver(practiceId)) {
            throw PracticeAccess.notOpen(practiceId);
        }
        write(practiceId, access.me());
    }

    private void write(long practiceId, long memberId) {
        sql.sql("insert into practice_person (practice_id, member_id, part, position)"
                        + " select :id, :member, 'AUTHOR', 1 + count(*) from practice_person a"
                        + " where a.practice_id = :id and a.part = 'AUTHOR'"
                        + " on duplicate key update part = value(part), position = value(position)")
                .param("id", practiceId)
                .param("member", memberId)
                .update();
    }

    private int count(long practiceId) {
        return sql.sql("select count(*) from practice_person where practice_id = :id and part = 'AUTHOR'")
                .param("id", practiceId)
                .query(Integer.class)
                .single();
    }
}
