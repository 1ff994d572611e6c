package org.ricdm.passerelle.practice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a sheet said before. Its readers see the versions that were published; its authors every step, one for what one of
 * them typed in one go.
 */
@Service
@Transactional(readOnly = true)
public class SheetHistory {

    /** Steps on a page. */
    public static final int PAGE = 20;

    private final JdbcClient sql;
    private final PracticeAccess access;
    private final SheetRows rows;
    private final People people;

    SheetHistory(JdbcClient sql, PracticeAccess access, SheetRows rows, People people) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.people = people;
    }

    /**
     * The steps of a sheet, the last one first; three statements.
     *
     * @param before number of the last step that was shown; null to begin
     * @throws NotOpen when there is no such sheet or it is not open to who asks
     */
    @ForMembers
    public List<Step> of(long practiceId, @Nullable Integer before) {
        var sheet = access.read(practiceId);
        var steps = sql.sql("select number, by_id, written_at, published_at from practice_revision"
                        + " where practice_id = :id and number < :before and (:all or published_at is not null)"
                        + " order by number desc limit :page")
                .param("id", practiceId)
                .param("before", before == null ? Integer.MAX_VALUE : before)
                .param("all", sheet.mine())
                .param("page", PAGE)
                .query((row, n) -> Map.entry(
                        row.getLong("by_id"),
                        new Step(
                                row.getInt("number"),
                                null,
                                row.getTimestamp("written_at").toInstant(),
                                Columns.instant(row, "published_at"))))
                .list();
        var cards = people.cards(steps.stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
        return steps.stream()
                .map(step -> step.getValue().by(cards.get(step.getKey())))
                .toList();
    }

    /**
     * What one step says otherwise than the step that its reader could read before; empty differences for the first one.
     *
     * @throws NotOpen when there is no such sheet or step, or it is not open to who asks
     */
    @ForMembers
    public Difference difference(long practiceId, int number) {
        var sheet = access.read(practiceId);
        var found = new HashMap<Integer, SheetContent>();
        sql.sql("select number, content from practice_revision where practice_id = :id and number <= :number"
                        + " and (:all or published_at is not null) order by number desc limit 2")
                .param("id", practiceId)
                .param("number", number)
                .param("all", sheet.mine())
                .query(row -> {
                    found.put(row.getInt("number"), rows.content(row.getString("content")));
                });
        var now = Optional.ofNullable(found.get(number)).orElseThrow(() -> PracticeAccess.notOpen(practiceId));
        var before = found.keySet().stream().filter(other -> other < number).findFirst();
        return new Difference(
                number, before.orElse(null), before.map(found::get).orElse(SheetContent.EMPTY), now);
    }

    /**
     * One step of the history.
     *
     * @param by whose it is; null for somebody who is not known any more
     * @param publishedAt since when members could read it; null for what only authors have
     */
    public record Step(
            int number,
            @Nullable PersonCard by,
            Instant at,
            @Nullable Instant publishedAt) {

        Step by(@Nullable PersonCard card) {
            return new Step(number, card, at, publishedAt);
        }
    }

    /**
     * Two steps side by side.
     *
     * @param beforeNumber null when there was none before
     */
    public record Difference(int number, @Nullable Integer beforeNumber, SheetContent before, SheetContent now) {

        /** The paths at which they differ, in the order they are read. */
        public List<String> paths() {
            return List.copyOf(now.differsFrom(before));
        }
    }
}
