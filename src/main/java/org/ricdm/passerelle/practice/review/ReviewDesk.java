package org.ricdm.passerelle.practice.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForAdministrators;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.FrozenSheets;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.SheetState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office of the network does to keep reviews going, and where it decides. Never about a sheet of one's own. */
@Service
@Transactional
public class ReviewDesk {

    /** Reviews on one page. */
    static final int PAGE = 20;

    /** How much longer a reviewer gets at a time. */
    public static final Duration EXTENSION = Duration.ofDays(7);

    /** Characters of the letter of the office. */
    public static final int MAX_LETTER = 4_000;

    private static final String ROW = """
            select w.id, w.practice_id, p.title, p.language, c.name as centre, p.state, w.number, w.submitted_at,
                   w.short_at, w.undecided_at, w.verdict,
                   (select count(*) from practice_review_task g where g.round_id = w.id and g.state = 'GIVEN') as given,
                   (select count(*) from practice_review_task a where a.round_id = w.id
                    and a.state in ('ASKED', 'ACCEPTED', 'GIVEN')) as asked,
                   (select count(*) from practice_review_task l where l.round_id = w.id
                    and l.state in ('ASKED', 'ACCEPTED') and l.due_at < :now) as late
              from practice_review_round w join practice p on p.id = w.practice_id join centre c on c.id = p.centre_id
             where\s""";

    private final JdbcClient sql;
    private final PracticeAccess access;
    private final FrozenSheets sheets;
    private final RoundRows rounds;
    private final TaskRows tasks;
    private final ReviewerRows reviewers;
    private final ReviewSeats hands;
    private final ReviewOutcome outcome;
    private final CurrentViewer current;
    private final Clock clock;

    ReviewDesk(
            JdbcClient sql,
            PracticeAccess access,
            FrozenSheets sheets,
            RoundRows rounds,
            TaskRows tasks,
            ReviewerRows reviewers,
            ReviewSeats hands,
            ReviewOutcome outcome,
            CurrentViewer current,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.sheets = sheets;
        this.rounds = rounds;
        this.tasks = tasks;
        this.reviewers = reviewers;
        this.hands = hands;
        this.outcome = outcome;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A page of the reviews, the one handed in last first. One statement.
     *
     * @param after where the page begins; null for the first one
     */
    @ForAdministrators
    @Transactional(readOnly = true)
    public DeskPage list(DeskFilter filter, @Nullable Long after) {
        var found = sql.sql(
                        ROW + filter.where() + " and (:after is null or w.id < :after) order by w.id desc limit :limit")
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("after", after)
                .param("limit", PAGE + 1)
                .query((row, n) -> new Keyed(row.getLong("id"), row(row)))
                .list();
        var page = found.subList(0, Math.min(PAGE, found.size()));
        return new DeskPage(
                page.stream().map(Keyed::row).toList(),
                found.size() > PAGE ? page.getLast().id() : null);
    }

    /**
     * Names a reviewer by hand, whether they are among those of the office or not.
     *
     * @throws InvalidInput on {@code reviewer} when the account is not active, they are named in the sheet, work at the
     *     centre of one of its authors (an associated centre and its Cité are one), were asked before, or there are two
     *     already; on {@code form} when no reviews are given now, or it is a sheet of one's own
     * @throws NotOpen when there is no such review
     */
    @ForAdministrators
    public void name(long practiceId, long memberId) {
        var round = running(practiceId);
        var candidate = reviewers.these(List.of(memberId)).stream()
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("reviewer", "peerreview.error.notActive"));
        var wanting = reviewers.wanting(round);
        if (wanting.isNear(candidate)) {
            throw InvalidInput.of("reviewer", "peerreview.error.near");
        }
        if (wanting.asked().contains(memberId)) {
            throw InvalidInput.of("reviewer", "peerreview.error.askedBefore");
        }
        var atWork = tasks.ofRound(round.id()).stream()
                .filter(one -> one.state().isAtWork())
                .count();
        if (atWork >= ReviewDraw.EACH) {
            throw InvalidInput.of("reviewer", "peerreview.error.enough");
        }
        hands.askByHand(round, memberId);
    }

    /**
     * Takes a review from somebody who does not give it, and asks the next one, if there is one. What was typed stays with
     * who typed it.
     *
     * @throws InvalidInput on {@code form} when it is given or over, or it is a sheet of one's own
     * @throws NotOpen when there is no such task
     */
    @ForAdministrators
    public void replace(long taskId) {
        var task = held(taskId);
        if (!tasks.become(task, TaskState.REPLACED, Hand.OFFICE, Instant.now(clock))) {
            throw InvalidInput.of("form", "peerreview.error.notWaiting");
        }
        rounds.find(task.roundId()).filter(Round::isRunning).ifPresent(hands::fill);
    }

    /**
     * Gives a reviewer another {@link #EXTENSION}, from today when the day has passed; they are reminded anew.
     *
     * @throws InvalidInput as {@link #replace}
     * @throws NotOpen when there is no such task
     */
    @ForAdministrators
    public void extend(long taskId) {
        var task = held(taskId);
        if (!task.state().isOpen()) {
            throw InvalidInput.of("form", "peerreview.error.notWaiting");
        }
        var now = Instant.now(clock);
        tasks.extend(task, (task.dueAt().isBefore(now) ? now : task.dueAt()).plus(EXTENSION));
    }

    /**
     * Decides when the reviews differ. The authors get a letter.
     *
     * @param letter of the office, 1 to {@value #MAX_LETTER} characters
     * @throws InvalidInput on {@code letter} when it is empty or too long; on {@code form} when the reviews do not differ,
     *     it is decided, or it is a sheet of one's own
     * @throws NotOpen when there is no such review
     */
    @ForAdministrators
    public void decide(long practiceId, Verdict verdict, String letter) {
        var round = running(practiceId);
        if (round.undecidedAt() == null) {
            throw InvalidInput.of("form", "peerreview.error.nothingToDecide");
        }
        outcome.decide(round, verdict, current.require().memberId(), ReviewRules.words("letter", letter, MAX_LETTER));
    }

    private Task held(long taskId) {
        var found = tasks.find(taskId).orElseThrow(() -> new NotOpen("review:" + taskId));
        hold(found.practiceId());
        return tasks.find(taskId).orElseThrow(() -> new NotOpen("review:" + taskId));
    }

    private Round running(long practiceId) {
        hold(practiceId);
        var round = rounds.open(practiceId).orElseThrow(() -> PracticeAccess.notOpen(practiceId));
        if (!round.isRunning()) {
            throw InvalidInput.of("form", "peerreview.error.notRunning");
        }
        return round;
    }

    private void hold(long practiceId) {
        sheets.hold(practiceId);
        if (access.authors(practiceId).contains(current.require().memberId())) {
            throw InvalidInput.of("form", "peerreview.error.own");
        }
    }

    private static DeskRow row(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return new DeskRow(
                row.getLong("practice_id"),
                row.getString("title"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("centre"),
                SheetState.valueOf(row.getString("state")),
                row.getInt("number"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getInt("given"),
                row.getInt("asked"),
                verdict == null && row.getTimestamp("short_at") != null,
                verdict == null ? row.getInt("late") : 0,
                row.getTimestamp("undecided_at") != null,
                verdict == null ? null : Verdict.valueOf(verdict));
    }

    private record Keyed(long id, DeskRow row) {}
}
