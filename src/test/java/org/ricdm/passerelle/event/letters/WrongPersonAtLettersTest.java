package org.ricdm.passerelle.event.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.signup.Selection;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters are written, read and sent by those who run the event, and by nobody else. */
@PortalTest
class WrongPersonAtLettersTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    LettersRoom room;

    @Autowired
    Letters letters;

    @Autowired
    EventTeam team;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event.letters");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        on(tries, "Letters.list", (slug, id) -> letters.list(slug, null));
        on(tries, "Letters.begin", (slug, id) -> {
            letters.begin(slug, Selection.WITH_PLACE);
            letters.begin(slug);
        });
        on(tries, "Letters.again", letters::again);
        on(tries, "Letters.find", letters::find);
        on(tries, "Letters.keep", (slug, id) -> letters.keep(slug, id, 1, LetterEntry.EMPTY));
        on(tries, "Letters.previews", letters::previews);
        on(tries, "Letters.test", letters::test);
        on(tries, "Letters.send", (slug, id) -> letters.send(slug, id, 1, 1));
        on(tries, "Letters.discard", letters::discard);
        return tries;
    }

    /** A reader, an organiser of another event, also by way of that event, and a helper who does another part. */
    private void on(Map<String, Runnable> tries, String name, BiConsumer<String, Long> act) {
        tries.put(name, () -> {
            var event = room.open();
            var reader = event.person(Language.EN);
            var id = event.draft(LettersRoom.bilingual(Selection.WITH_PLACE));
            var helper = fixture.member();
            fixture.as.member(
                    event.organiser(),
                    () -> team.name(event.event.event.id(), helper, Set.of(TeamPart.CHECK_IN, TeamPart.CATERING)));
            var other = room.open();
            for (var wrong : new long[] {reader, other.organiser(), helper}) {
                refused(wrong, () -> act.accept(event.slug(), id));
            }
            if (!name.equals("Letters.list") && !name.equals("Letters.begin")) {
                refused(other.organiser(), () -> act.accept(other.slug(), id));
            }
            assertThat(event.find(id).letter().isSent()).isFalse();
            assertThat(event.find(id).letter().version()).isEqualTo(1);
            fixture.as.member(event.organiser(), () -> act.accept(event.slug(), id));
        });
    }

    private void refused(long wrong, Runnable act) {
        assertThatThrownBy(() -> fixture.as.member(wrong, act)).isInstanceOf(NotOpen.class);
    }
}
