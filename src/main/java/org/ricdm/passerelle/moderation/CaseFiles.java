package org.ricdm.passerelle.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.moderation.CaseFile.PastDecision;
import org.ricdm.passerelle.moderation.CaseFile.RaisedFlag;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what is known of a case. */
@Component
class CaseFiles {

    private final JdbcClient sql;
    private final ModerationAccess access;
    private final ModeratedObjects objects;
    private final DecisionRows decisions;
    private final People people;

    CaseFiles(
            JdbcClient sql, ModerationAccess access, ModeratedObjects objects, DecisionRows decisions, People people) {
        this.sql = sql;
        this.access = access;
        this.objects = objects;
        this.decisions = decisions;
        this.people = people;
    }

    CaseFile file(ReviewCase one, Viewer viewer) {
        var flags = flags(one.id());
        var history = decisions.about(one.object());
        var named = new HashSet<Long>();
        named.add(one.authorId());
        flags.forEach(flag -> named.add(flag.reporterId()));
        history.forEach(decision -> named.add(decision.decidedBy()));
        add(named, one.takenBy());
        add(named, one.decidedBy());
        var cards = people.cards(named);
        var barred = access.isBarred(viewer, one);
        var taken = one.takenBy();
        return new CaseFile(
                one.id(),
                one.kind(),
                cards.get(one.authorId()),
                objects.look(one.object(), viewer.language()).orElse(null),
                flags.stream()
                        .map(flag ->
                                new RaisedFlag(cards.get(flag.reporterId()), flag.ground(), flag.words(), flag.at()))
                        .toList(),
                history.stream()
                        .filter(decision -> !Objects.equals(decision.id(), one.contestedId()))
                        .map(decision -> past(decision, cards))
                        .toList(),
                history.stream()
                        .filter(decision -> Objects.equals(decision.id(), one.contestedId()))
                        .map(decision -> past(decision, cards))
                        .findFirst()
                        .orElse(null),
                one.open(),
                one.automated(),
                one.openedAt(),
                card(cards, taken),
                taken != null && taken == viewer.memberId(),
                card(cards, one.decidedBy()),
                one.open() && !barred,
                one.open() && !barred && one.kind() != CaseKind.APPEAL && access.maySuspend(viewer, one.authorId()));
    }

    private static void add(Set<Long> named, @Nullable Long id) {
        if (id != null) {
            named.add(id);
        }
    }

    private static @Nullable PersonCard card(Map<Long, PersonCard> cards, @Nullable Long id) {
        return id == null ? null : cards.get(id);
    }

    private static PastDecision past(Decision decision, Map<Long, PersonCard> cards) {
        return new PastDecision(
                decision.verdict(),
                decision.ground(),
                decision.facts(),
                cards.get(decision.decidedBy()),
                decision.decidedAt(),
                decision.until(),
                decision.appeal(),
                decision.outcome(),
                decision.outcomeFacts());
    }

    private List<Flag> flags(long caseId) {
        return sql.sql("select * from flag where case_id = :case order by raised_at, reporter_id")
                .param("case", caseId)
                .query(CaseFiles::flag)
                .list();
    }

    private static Flag flag(ResultSet row, int number) throws SQLException {
        return new Flag(
                row.getLong("reporter_id"),
                Ground.valueOf(row.getString("ground")),
                row.getString("words"),
                row.getTimestamp("raised_at").toInstant());
    }

    private record Flag(long reporterId, Ground ground, String words, Instant at) {}
}
