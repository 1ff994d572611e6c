package org.ricdm.passerelle.practice.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.EvidenceLevel;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.translation.FaceWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Several published sheets as cards, each in the language its reader reads best; two statements whatever their number. */
@Component
class ShowcaseCards {

    static final String COLUMNS = "f.practice_id, f.title, f.promise, f.language, f.kind, f.depth, f.state, f.accepted,"
            + " f.picture, f.picture_text, f.tried, f.finished, c.name, c.city, c.country,"
            + " (select t.term from practice_face_term t where t.practice_id = f.practice_id and t.facet = 'EVIDENCE'"
            + " limit 1) as evidence, exists (select 1 from practice_saved s where s.practice_id = f.practice_id"
            + " and s.member_id = :me) as saved";

    static final String FROM = " from practice_face f join centre c on c.id = f.centre_id";

    private final JdbcClient sql;
    private final FaceWords words;

    ShowcaseCards(JdbcClient sql, FaceWords words) {
        this.sql = sql;
        this.words = words;
    }

    /** The cards of those sheets for that reader, in the order of the ids; those that are gone meanwhile are left out. */
    List<ShowcaseCard> of(Collection<Long> ids, Viewer reader) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, ShowcaseCard> cards = sql
                .sql("select " + COLUMNS + FROM + " where f.practice_id in (:ids)")
                .param("ids", ids)
                .param("me", reader.memberId())
                .query(ShowcaseCards::card)
                .list()
                .stream()
                .collect(Collectors.toMap(ShowcaseCard::id, Function.identity()));
        return inWordsOf(
                reader, ids.stream().map(cards::get).filter(Objects::nonNull).toList());
    }

    /** The same cards, each said in the language that its reader reads best; one statement. */
    List<ShowcaseCard> inWordsOf(Viewer reader, List<ShowcaseCard> cards) {
        var said = words.of(cards.stream().map(ShowcaseCard::id).toList(), reader.understands());
        return cards.stream()
                .map(card ->
                        Optional.ofNullable(said.get(card.id())).map(card::said).orElse(card))
                .toList();
    }

    static ShowcaseCard card(ResultSet row, int n) throws SQLException {
        var evidence = row.getString("evidence");
        return new ShowcaseCard(
                PracticeAccess.link(row.getLong("practice_id"), row.getString("title")),
                row.getString("promise"),
                Language.of(row.getString("language")).orElse(Language.EN),
                SheetKind.valueOf(row.getString("kind")),
                Depth.valueOf(row.getString("depth")),
                SheetState.valueOf(row.getString("state")),
                row.getBoolean("accepted"),
                row.getString("picture"),
                row.getString("picture_text"),
                row.getString("name"),
                row.getString("city"),
                row.getString("country"),
                evidence == null ? null : EvidenceLevel.valueOf(evidence),
                row.getInt("tried"),
                row.getInt("finished"),
                row.getBoolean("saved"));
    }
}
