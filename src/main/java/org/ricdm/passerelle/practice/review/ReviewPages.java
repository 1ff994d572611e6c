package org.ricdm.passerelle.practice.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.SheetReadings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews as their authors, their reviewers and the office read them. */
@Service
@Transactional
public class ReviewPages {

    /** Tasks of one's own that are told of. */
    static final int MINE = 50;

    private final JdbcClient sql;
    private final PracticeAccess access;
    private final SheetReadings sheets;
    private final RoundRows rounds;
    private final TaskRows tasks;
    private final RoundReading reading;
    private final ReviewMails mails;
    private final CurrentViewer current;
    private final Clock clock;

    ReviewPages(
            JdbcClient sql,
            PracticeAccess access,
            SheetReadings sheets,
            RoundRows rounds,
            TaskRows tasks,
            RoundReading reading,
            ReviewMails mails,
            CurrentViewer current,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.sheets = sheets;
        this.rounds = rounds;
        this.tasks = tasks;
        this.reading = reading;
        this.mails = mails;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The whole review, for an author of the sheet and for administrators; what they were told of it is read by that. A
     * number of statements that does not grow with the rounds.
     *
     * @throws NotOpen when there is no such sheet, or who asks is neither; for administrators also when it was never handed
     *     in
     */
    @ForMembers
    public ReviewStatus status(long practiceId) {
        var viewer = current.require();
        var any = access.any(practiceId);
        var isOffice = viewer.has(Role.ADMINISTRATOR) && !isAuthor(practiceId, viewer.memberId());
        if (isOffice) {
            var all = reading.forOffice(practiceId);
            if (all.isEmpty()) {
                throw PracticeAccess.notOpen(practiceId);
            }
            mails.read(practiceId, viewer.memberId());
            return new ReviewStatus(any, true, all);
        }
        var own = access.written(practiceId);
        mails.read(practiceId, viewer.memberId());
        return new ReviewStatus(own, false, reading.forAuthors(practiceId));
    }

    private boolean isAuthor(long practiceId, long memberId) {
        return access.authors(practiceId).contains(memberId);
    }

    /**
     * A sheet to review, with all that the reviewer may know; what they were told of it is read by that.
     *
     * @throws NotOpen when it is not one's own task, it was declined, or somebody else was asked meanwhile
     */
    @ForMembers
    public ReviewTask task(long taskId) {
        var me = current.require().memberId();
        var task = tasks.find(taskId)
                .filter(one -> one.memberId() == me && one.state().isAtWork())
                .orElseThrow(() -> new NotOpen("review:" + taskId));
        var round = rounds.find(task.roundId()).orElseThrow(() -> new NotOpen("review:" + taskId));
        var isOver = round.closedAt() != null;
        if (isOver && task.state() != TaskState.GIVEN) {
            throw new NotOpen("review:" + taskId);
        }
        mails.read(task.practiceId(), me);
        return new ReviewTask(
                taskId,
                sheets.revision(task.practiceId(), round.revision()),
                round.number(),
                task.state(),
                task.dueAt(),
                task.isLate(Instant.now(clock)),
                !isOver && round.verdict() != null,
                task.entry(),
                task.version(),
                reading.forReviewer(task.practiceId(), me));
    }

    /** One's own tasks: those to be done first, by their day, then those that are done, the last one first. One statement. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<OwnTask> mine() {
        var now = Instant.now(clock);
        return sql.sql("select t.*, w.number, w.verdict as outcome, p.title, p.language, c.name as centre"
                        + " from practice_review_task t"
                        + " join practice_review_round w on w.id = t.round_id join practice p on p.id = t.practice_id"
                        + " join centre c on c.id = p.centre_id where t.member_id = :me and (t.state = 'GIVEN'"
                        + " or (t.state in ('ASKED', 'ACCEPTED') and w.closed_at is null))"
                        + " order by t.state = 'GIVEN', if(t.state = 'GIVEN', null, t.due_at), t.given_at desc, t.id desc"
                        + " limit :limit")
                .param("me", current.require().memberId())
                .param("limit", MINE)
                .query((row, n) -> {
                    var state = TaskState.valueOf(row.getString("state"));
                    var due = row.getTimestamp("due_at").toInstant();
                    return new OwnTask(
                            row.getLong("id"),
                            row.getLong("practice_id"),
                            row.getString("title"),
                            Language.of(row.getString("language")).orElse(Language.EN),
                            row.getString("centre"),
                            row.getInt("number"),
                            state,
                            due,
                            state.isOpen() && due.isBefore(now),
                            state.isOpen() && row.getString("outcome") != null);
                })
                .list();
    }

    /** The task by which the one who asks reviews that sheet now; empty when they do not. One statement. */
    @ForMembers
    @Transactional(readOnly = true)
    public Optional<Long> ownTask(long practiceId) {
        return sql.sql("select t.id from practice_review_task t join practice_review_round w on w.id = t.round_id"
                        + " where t.practice_id = :id and t.member_id = :me and w.closed_at is null"
                        + " and t.state in ('ASKED', 'ACCEPTED', 'GIVEN')")
                .param("id", practiceId)
                .param("me", current.require().memberId())
                .query(Long.class)
                .optional();
    }
}
