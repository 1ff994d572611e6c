package org.ricdm.passerelle.practice.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetReadings;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** Translated is what one may read, by who reads both languages; a spark by its authors. */
@PortalTest
class WrongPersonAtTranslationsTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    TranslationRoom room;

    @Autowired
    Translations translations;

    @Autowired
    SheetReadings readings;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.practice.translation");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tries.put("Translations.targets", this::targets);
        tries.put("Translations.open", () -> each(sheet -> translations.open(sheet, Language.IT)));
        tries.put(
                "Translations.keep",
                () -> each(sheet ->
                        translations.keep(sheet, Language.IT, new TypedPassage("title", 1, "", "Una domanda"))));
        tries.put("Translations.confirm", this::confirming);
        return tries;
    }

    private void targets() {
        var accepted = practices.accepted(fixture.member());
        var spark = practices.spark(fixture.member());
        var translator = room.reader(Language.EN, Language.IT);
        var other = room.reader(Language.FR, Language.IT);

        fixture.as.member(
                other,
                () -> assertThat(translations.targets(readings.read(accepted).brief()))
                        .isEmpty());
        fixture.as.member(translator, () -> {
            assertThat(translations.targets(readings.read(spark).brief())).isEmpty();
            assertThat(translations.targets(readings.read(accepted).brief())).containsExactly(Language.IT);
        });
    }

    private void confirming() {
        var sheet = practices.accepted(fixture.member());
        var translator = room.reader(Language.EN, Language.IT);
        room.type(translator, sheet, Language.IT, "title", "Una domanda");
        for (var wrong : new long[] {fixture.member(), room.reader(Language.FR, Language.IT)}) {
            assertThatThrownBy(
                            () -> fixture.as.member(wrong, () -> translations.confirm(sheet, Language.IT, "title", 1)))
                    .isInstanceOf(NotTranslatable.class);
        }
        assertThatThrownBy(() -> fixture.as.member(
                        translator,
                        () -> translations.confirm(practices.fullDraft(fixture.member()), Language.IT, "title", 1)))
                .isInstanceOf(NotOpen.class);

        fixture.as.member(translator, () -> translations.confirm(sheet, Language.IT, "title", 1));
    }

    private void each(LongConsumer act) {
        var accepted = practices.accepted(fixture.member());
        var spark = practices.spark(fixture.member());
        var draft = practices.fullDraft(fixture.member());
        var translator = room.reader(Language.EN, Language.IT);
        for (var wrong : new long[] {fixture.member(), room.reader(Language.FR, Language.IT)}) {
            assertThatThrownBy(() -> fixture.as.member(wrong, () -> act.accept(accepted)))
                    .isInstanceOf(NotTranslatable.class);
        }
        assertThatThrownBy(() -> fixture.as.member(translator, () -> act.accept(spark)))
                .isInstanceOf(NotTranslatable.class);
        assertThatThrownBy(() -> fixture.as.member(translator, () -> act.accept(draft)))
                .isInstanceOf(NotOpen.class);

        fixture.as.member(translator, () -> act.accept(accepted));
    }
}
