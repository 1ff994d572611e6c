package org.ricdm.passerelle.event.programme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.programme.SessionChange.Aspect;

/** What a release would change. Knows no store. */
final class Differences {

    private Differences() {}

    /** In the order of the planners' copy. */
    static List<SessionChange> between(List<PlannedSession> released, List<PlannedSession> planned) {
        var before = released.stream()
                .filter(session -> !session.out())
                .collect(Collectors.toMap(PlannedSession::id, Function.identity()));
        var changes = new ArrayList<SessionChange>();
        for (var session : planned) {
            var old = before.get(session.id());
            var then = old == null ? null : old.entry();
            var now = session.out() ? null : session.entry();
            var aspects = aspects(then, now);
            if (!aspects.isEmpty()) {
                changes.add(new SessionChange(session.id(), then, now, aspects));
            }
        }
        return changes;
    }

    private static Set<Aspect> aspects(@Nullable SessionEntry before, @Nullable SessionEntry after) {
        if (before == null) {
            return after == null ? Set.of() : EnumSet.of(Aspect.ADDED);
        }
        if (after == null) {
            return EnumSet.of(Aspect.WITHDRAWN);
        }
        var aspects = EnumSet.noneOf(Aspect.class);
        if (!before.starts().equals(after.starts()) || !before.ends().equals(after.ends())) {
            aspects.add(Aspect.TIME);
        }
        note(aspects, Aspect.ROOM, before.roomId(), after.roomId());
        note(aspects, Aspect.SPEAKERS, before.speakers(), after.speakers());
        note(aspects, Aspect.LANGUAGES, before.spoken(), after.spoken());
        note(aspects, Aspect.LANGUAGES, before.interpreted(), after.interpreted());
        note(aspects, Aspect.KIND, before.kind(), after.kind());
        note(aspects, Aspect.TRACK, before.trackId(), after.trackId());
        note(aspects, Aspect.PLACES, before.capacity(), after.capacity());
        note(aspects, Aspect.PLACES, before.minimum(), after.minimum());
        note(aspects, Aspect.PLACES, before.warnOn(), after.warnOn());
        note(aspects, Aspect.LEVEL, before.level(), after.level());
        note(aspects, Aspect.THEME, before.theme(), after.theme());
        note(aspects, Aspect.TEXT, before.texts(), after.texts());
        return aspects;
    }

    private static void note(Set<Aspect> aspects, Aspect aspect, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            aspects.add(aspect);
        }
    }
}
