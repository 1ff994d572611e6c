package org.ricdm.passerelle.practice.adoption;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who tries a sheet, how far they are, and what those who finished say: counts and centres, never marks. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    /** Adoptions on one page. */
    public static final int PAGE = 20;

    private static final int LATEST = 6;

    private final JdbcClient sql;
    private final AdoptionAccess access;
    private final AdoptionRows rows;
    private final PracticeAccess practices;
    private final CurrentViewer current;

    Ledger(JdbcClient sql, AdoptionAccess access, AdoptionRows rows, PracticeAccess practices, CurrentViewer current) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.practices = practices;
        this.current = current;
    }

    /** Address of the ledger of a sheet. */
    public static String path(long practiceId) {
        return "/practices/" + practiceId + "/adoptions";
    }

    /**
     * In short, with what the centre of who asks may do. Five statements.
     *
     * @throws NotOpen when there is no such sheet or it is not open to who asks
     */
    @ForMembers
    public SheetLedger of(long practiceId) {
        practices.read(practiceId);
        var counts = counts(practiceId);
        var found = entries(practiceId, null, LATEST + 1);
        var standing = access.standing(practiceId, current.require());
        return new SheetLedger(
                counts.tried(),
                counts.finished(),
                found.subList(0, Math.min(LATEST, found.size())),
                found.size() > LATEST,
                standing.mine(),
                standing.mine() == null ? standing.refusal() : null);
    }

    /**
     * A page of the whole.
     *
     * @param before key of the page, null for the first
     * @throws NotOpen when there is no such sheet or it is not open to who asks
     */
    @ForMembers
    public LedgerPage page(long practiceId, @Nullable Long before) {
        var sheet = practices.read(practiceId);
        var counts = counts(practiceId);
        var found = entries(practiceId, before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var summary = outcomes(practiceId);
        return new LedgerPage(
                sheet,
                counts.tried(),
                counts.finished(),
                shown,
                found.size() > PAGE ? shown.getLast().id() : null,
                summary.finished() < SheetLedger.ENOUGH ? null : summary);
    }

    private List<Adoption> entries(long practiceId, @Nullable Long before, int most) {
        return rows.lines(sql.sql(AdoptionRows.LINE + AdoptionRows.LINE_FROM + " where a.practice_id = :practice"
                        + " and (:before is null or a.id < :before) order by a.id desc limit :most")
                .param("practice", practiceId)
                .param("before", before)
                .param("most", most));
    }

    private Counts counts(long practiceId) {
        return sql.sql("select tried, finished from practice_face where practice_id = :id")
                .param("id", practiceId)
                .query((row, n) -> new Counts(row.getInt("tried"), row.getInt("finished")))
                .optional()
                .orElse(new Counts(0, 0));
    }

    private OutcomeCounts outcomes(long practiceId) {
        var efforts = new EnumMap<Effort, Integer>(Effort.class);
        var results = new EnumMap<Result, Integer>(Result.class);
        var again = new EnumMap<Again, Integer>(Again.class);
        sql.sql("select effort, result, again, count(*) as times from adoption where practice_id = :id"
                        + " and state = 'FINISHED' group by effort, result, again")
                .param("id", practiceId)
                .query(row -> {
                    var times = row.getInt("times");
                    efforts.merge(Effort.valueOf(row.getString("effort")), times, Integer::sum);
                    results.merge(Result.valueOf(row.getString("result")), times, Integer::sum);
                    again.merge(Again.valueOf(row.getString("again")), times, Integer::sum);
                });
        return new OutcomeCounts(sum(again), efforts, results, again);
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private record Counts(int tried, int finished) {}
}
