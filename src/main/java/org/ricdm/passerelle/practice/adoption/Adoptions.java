package org.ricdm.passerelle.practice.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Centres try what a sheet tells. Every step is told to the authors of the sheet, once. Days are those of who acts, where
 * they are.
 */
@Service
@Transactional
public class Adoptions {

    /** Days are typed within so many years from today. */
    static final int YEARS = 2;

    private static final int MANY_COLLEAGUES = 200;

    private final JdbcClient sql;
    private final AdoptionAccess access;
    private final AdoptionRows rows;
    private final LedgerFaces faces;
    private final AdoptionTelling telling;
    private final PracticeAccess practices;
    private final CurrentViewer current;
    private final People people;
    private final Clock clock;

    Adoptions(
            JdbcClient sql,
            AdoptionAccess access,
            AdoptionRows rows,
            LedgerFaces faces,
            AdoptionTelling telling,
            PracticeAccess practices,
            CurrentViewer current,
            People people,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.faces = faces;
        this.telling = telling;
        this.practices = practices;
        this.current = current;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Takes a sheet up for one's own centre, and is responsible for it. What starts today or did before runs at once,
     * anything else is planned. Returns its id.
     *
     * @throws NotOpen when there is no such sheet, members do not read it yet, or it is not open to who asks
     * @throws InvalidInput on {@code form} when the sheet is the centre's own or retired, when the centre has ceased or
     *     has it open already; on {@code start} when that is more than two years from today
     */
    @ForMembers
    public long begin(long practiceId, AdoptionPlan plan) {
        var viewer = current.require();
        rows.holdSheet(practiceId);
        if (!practices.read(practiceId).published()) {
            throw PracticeAccess.notOpen(practiceId);
        }
        access.mustBeAbleToTry(practiceId, viewer);
        var today = access.today(viewer);
        mustBeNear("start", plan.start(), today);
        var start = plan.start();
        var state = start != null && !start.isAfter(today) ? AdoptionState.RUNNING : AdoptionState.PLANNED;
        var id = rows.insert(practiceId, viewer.centreId(), viewer.memberId(), state, plan, Instant.now(clock));
        tell(id, practiceId, state);
        return id;
    }

    /**
     * Another planned start; null when nobody knows it.
     *
     * @throws NotOpen when there is no such adoption or who asks does not carry it on
     * @throws InvalidInput on {@code form} when it is not planned any more; on {@code start} when that day is over or
     *     more than two years away
     */
    @ForMembers
    public void replan(long id, @Nullable LocalDate start) {
        var viewer = current.require();
        var adoption = access.held(id, viewer);
        if (adoption.state() != AdoptionState.PLANNED) {
            throw notPossible();
        }
        mustBeNear("start", start, access.today(viewer));
        if (start != null && start.isBefore(access.today(viewer))) {
            throw InvalidInput.of("start", "adoption.error.over");
        }
        rows.replan(id, start);
    }

    /**
     * Who may learn of it from now on.
     *
     * @throws NotOpen when there is no such adoption or who asks does not carry it on
     */
    @ForMembers
    public void show(long id, AdoptionVisibility visibility) {
        access.held(id, current.require());
        rows.show(id, visibility);
    }

    /**
     * Who may be responsible for it: the active members of its centre, by name.
     *
     * @throws NotOpen when there is no such adoption or who asks does not carry it on
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<PersonCard> colleagues(long id) {
        var adoption = rows.find(id)
                .filter(one -> access.acts(one, current.require()))
                .orElseThrow(() -> AdoptionAccess.notOpen(id));
        var members = sql.sql("select id from member where centre_id = :centre and state = 'ACTIVE' order by id limit "
                        + MANY_COLLEAGUES)
                .param("centre", adoption.centreId())
                .query(Long.class)
                .list();
        return people.cards(members).values().stream()
                .sorted(Comparator.comparing(PersonCard::name).thenComparingLong(PersonCard::id))
                .toList();
    }

    /**
     * Makes another member of that centre responsible for it; open questions are asked of them from now on.
     *
     * @throws NotOpen when there is no such adoption or who asks does not carry it on
     * @throws InvalidInput on {@code form} when it has ended; on {@code member} when they are not an active member of
     *     that centre
     */
    @ForMembers
    public void handOver(long id, long memberId) {
        var adoption = access.held(id, current.require());
        if (!adoption.state().isOpen()) {
            throw notPossible();
        }
        if (people.viewer(memberId)
                .filter(member -> member.centreId() == adoption.centreId())
                .isEmpty()) {
            throw InvalidInput.of("member", "adoption.error.member");
        }
        rows.handOver(id, memberId);
    }

    /**
     * It runs since that day.
     *
     * @throws NotOpen when there is no such adoption or who asks does not carry it on
     * @throws InvalidInput on {@code form} when it cannot become that any more; on {@code start} when no day is given,
     *     or one that is to come or more than two years ago
     */
    @ForMembers
    public void start(long id, @Nullable LocalDate on) {
        var viewer = current.require();
        var adoption = stepping(id, AdoptionState.RUNNING);
        rows.start(id, past("start", on, null, access.today(viewer)));
        tell(id, adoption.practiceId(), AdoptionState.RUNNING);
    }

    /**
     * It is brought to its end on that day, with what the centre says of it.
     *
     * @throws NotOpen when there is no such adoption or who asks does not carry it on
     * @throws InvalidInput on {@code form} when it cannot become that; on {@code end} when no day is given, or one that
     *     is to come or before its start; on each question that is not answered, see {@link Outcome}
     */
    @ForMembers
    public void finish(long id, Outcome outcome, @Nullable LocalDate on) {
        var viewer = current.require();
        var adoption = stepping(id, AdoptionState.FINISHED);
        var kept = outcome.checked();
        var end = past("end", on, adoption.startedOn(), access.today(viewer));
        rows.finish(id, kept, end, viewer.language());
        tell(id, adoption.practiceId(), AdoptionState.FINISHED);
    }

    /**
     * It is given up today.
     *
     * @throws NotOpen when there is no such adoption or who asks does not carry it on
     * @throws InvalidInput on {@code form} when it has ended already; on {@code reason} and {@code text}, see
     *     {@link Stopping}
     */
    @ForMembers
    public void stop(long id, Stopping why) {
        var viewer = current.require();
        var adoption = stepping(id, AdoptionState.STOPPED);
        rows.stop(id, why.checked(), access.today(viewer), viewer.language());
        tell(id, adoption.practiceId(), AdoptionState.STOPPED);
    }

    /**
     * All who try the sheet or tried it, the ones entered last first, at most 500; those who only plan to as well.
     *
     * @throws NotOpen when there is no such sheet or it is not open to who asks
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<Adopter> ofSheet(long practiceId) {
        practices.read(practiceId);
        return adopters(practiceId, "");
    }

    /** As {@link #ofSheet}, for visitors: of adoptions that are public only. Whether the sheet is, was asked before. */
    @InsideOnly("the public pages, which show sheets that visitors read")
    @Transactional(readOnly = true)
    public List<Adopter> publicOfSheet(long practiceId) {
        return adopters(practiceId, " and a.visibility = 'PUBLIC'");
    }

    private List<Adopter> adopters(long practiceId, String which) {
        return sql.sql("select a.*, " + AdoptingCentre.COLUMNS + " from adoption a join centre c on c.id = a.centre_id"
                        + " where a.practice_id = :id" + which + " order by a.id desc limit 500")
                .param("id", practiceId)
                .query((row, n) -> new Adopter(
                        row.getLong("id"),
                        AdoptingCentre.read(row),
                        AdoptionState.valueOf(row.getString("state")),
                        AdoptionVisibility.valueOf(row.getString("visibility"))))
                .list();
    }

    private AdoptionRow stepping(long id, AdoptionState next) {
        var adoption = access.held(id, current.require());
        if (!adoption.state().canBecome(next)) {
            throw notPossible();
        }
        return adoption;
    }

    private void tell(long id, long practiceId, AdoptionState state) {
        faces.show(practiceId);
        telling.tell(id, practiceId, AdoptionStep.to(state), current.require().memberId());
    }

    private static void mustBeNear(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && (day.isBefore(today.minusYears(YEARS)) || day.isAfter(today.plusYears(YEARS)))) {
            throw InvalidInput.of(field, "adoption.error.far", YEARS);
        }
    }

    private static LocalDate past(
            String field, @Nullable LocalDate day, @Nullable LocalDate earliest, LocalDate today) {
        if (day == null) {
            throw InvalidInput.of(field, "adoption.error.day");
        }
        mustBeNear(field, day, today);
        if (day.isAfter(today)) {
            throw InvalidInput.of(field, "adoption.error.future");
        }
        if (earliest != null && day.isBefore(earliest)) {
            throw InvalidInput.of(field, "adoption.error.before");
        }
        return day;
    }

    private static InvalidInput notPossible() {
        return InvalidInput.of("form", "adoption.error.step");
    }
}
