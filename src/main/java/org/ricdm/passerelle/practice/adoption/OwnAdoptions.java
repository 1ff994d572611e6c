package org.ricdm.passerelle.practice.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.SheetLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one's own centre tries, with what is due; and each adoption as a page of its own. */
@Service
@Transactional(readOnly = true)
public class OwnAdoptions {

    /** Adoptions on one page. */
    public static final int PAGE = 20;

    private final JdbcClient sql;
    private final AdoptionAccess access;
    private final AdoptionRows rows;
    private final PracticeAccess practices;
    private final CurrentViewer current;

    OwnAdoptions(
            JdbcClient sql, AdoptionAccess access, AdoptionRows rows, PracticeAccess practices, CurrentViewer current) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.practices = practices;
        this.current = current;
    }

    /** What the centre of who asks tries or tried, the ones entered last first. Four statements. */
    @ForMembers
    public OwnAdoptionPage mine(@Nullable Long before) {
        var viewer = current.require();
        var found = rows.lines(sql.sql(AdoptionRows.LINE + AdoptionRows.LINE_FROM + " where a.centre_id = :centre"
                        + " and (:before is null or a.id < :before) order by a.id desc limit :most")
                .param("centre", viewer.centreId())
                .param("before", before)
                .param("most", PAGE + 1));
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var sheets = sheets(shown.stream().map(Adoption::id).toList());
        var today = access.today(viewer);
        return new OwnAdoptionPage(
                shown.stream()
                        .map(adoption -> own(adoption, Objects.requireNonNull(sheets.get(adoption.id())), today))
                        .toList(),
                found.size() > PAGE ? shown.getLast().id() : null);
    }

    private static OwnAdoption own(Adoption adoption, Sheet sheet, LocalDate today) {
        var planned = adoption.plannedOn();
        return new OwnAdoption(
                adoption,
                sheet.link(),
                adoption.state() == AdoptionState.PLANNED && planned != null && planned.isBefore(today),
                sheet.questions());
    }

    /**
     * One adoption.
     *
     * @throws NotOpen when there is none or its sheet is not open to who asks
     */
    @ForMembers
    public AdoptionPage open(long id) {
        var row = rows.find(id).orElseThrow(() -> AdoptionAccess.notOpen(id));
        var sheet = practices.read(row.practiceId());
        var viewer = current.require();
        var line = rows.lines(sql.sql(AdoptionRows.LINE + AdoptionRows.LINE_FROM + " where a.id = :id")
                .param("id", id));
        var acts = access.acts(row, viewer);
        return new AdoptionPage(
                line.getFirst(), sheet.link(), acts, access.adapts(row, viewer), acts ? waiting(id) : List.of());
    }

    private List<AdoptionQuestion> waiting(long id) {
        return sql.sql("select question from adoption_question where adoption_id = :id and answered_at is null"
                        + " order by asked_at, question")
                .param("id", id)
                .query((row, n) -> AdoptionQuestion.valueOf(row.getString("question")))
                .list();
    }

    private Map<Long, Sheet> sheets(List<Long> ids) {
        var sheets = new HashMap<Long, Sheet>();
        if (!ids.isEmpty()) {
            sql.sql("select a.id, a.practice_id, f.title, (select count(*) from adoption_question q"
                            + " where q.adoption_id = a.id and q.answered_at is null) as questions from adoption a"
                            + " join practice_face f on f.practice_id = a.practice_id where a.id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        sheets.put(row.getLong("id"), sheet(row));
                    });
        }
        return sheets;
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(SheetLink.of(row.getLong("practice_id"), row.getString("title")), row.getInt("questions"));
    }

    private record Sheet(SheetLink link, int questions) {}
}
