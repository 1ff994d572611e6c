package org.ricdm.passerelle.event.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.event.programme.School.at;
import static org.ricdm.passerelle.event.programme.School.interpreted;
import static org.ricdm.passerelle.event.programme.School.workshop;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.programme.SessionChange.Aspect;

/** What a release would change. */
class DifferencesTest {

    private final SessionEntry entry = workshop("Accueil", at(11, 0)).inRoom(1L);

    @Test
    void whatIsTheSameIsNoDifference() {
        assertThat(Differences.between(one(entry), one(entry))).isEmpty();
    }

    @Test
    void anotherTimeAndAnotherRoomAreToldAndAnotherTextIsNot() {
        var elsewhere = change(one(entry), one(entry.at(at(14, 0), at(15, 15)).inRoom(2L)));
        var corrected = change(
                one(entry),
                one(new SessionEntry(
                        entry.kind(),
                        entry.trackId(),
                        entry.roomId(),
                        entry.starts(),
                        entry.ends(),
                        entry.capacity(),
                        entry.minimum(),
                        entry.warnOn(),
                        entry.spoken(),
                        entry.interpreted(),
                        entry.level(),
                        entry.theme(),
                        Map.of(Language.FR, new SessionText("Accueil, 2", "")),
                        entry.speakers())));

        assertThat(elsewhere.aspects()).containsExactly(Aspect.TIME, Aspect.ROOM);
        assertThat(elsewhere.isTold()).isTrue();
        assertThat(corrected.aspects()).containsExactly(Aspect.TEXT);
        assertThat(corrected.isTold()).isFalse();
    }

    @Test
    void anotherInterpretationIsTold() {
        var more = interpreted(entry, Language.EN);

        assertThat(change(one(entry), one(more)).aspects()).containsExactly(Aspect.LANGUAGES);
        assertThat(change(one(entry), one(more)).isTold()).isTrue();
        assertThat(change(one(more), one(interpreted(entry, Language.IT))).isTold())
                .isTrue();
        assertThat(change(one(more), one(entry)).isTold()).isTrue();
    }

    @Test
    void aNewSessionHasNobodyToTell() {
        var added = change(List.of(), one(entry));

        assertThat(added.aspects()).containsExactly(Aspect.ADDED);
        assertThat(added.isTold()).isFalse();
    }

    @Test
    void whatIsTakenOutIsWithdrawnOnce() {
        var out = List.of(new PlannedSession(1, 2, true, entry));

        assertThat(change(one(entry), out).aspects()).containsExactly(Aspect.WITHDRAWN);
        assertThat(Differences.between(out, out)).isEmpty();
        assertThat(Differences.between(List.of(), out)).isEmpty();
    }

    @Test
    void aWithdrawnSessionThatComesBackIsAdded() {
        var withdrawn = List.of(new PlannedSession(1, 2, true, entry));

        assertThat(change(withdrawn, one(entry)).aspects()).containsExactly(Aspect.ADDED);
    }

    private static SessionChange change(List<PlannedSession> released, List<PlannedSession> planned) {
        var changes = Differences.between(released, planned);
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    private static List<PlannedSession> one(SessionEntry entry) {
        return List.of(new PlannedSession(1, 0, false, entry));
    }
}
