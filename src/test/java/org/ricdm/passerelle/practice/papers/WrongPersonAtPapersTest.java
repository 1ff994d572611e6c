package org.ricdm.passerelle.practice.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** What one may not read one gets on no paper and in no file. */
@PortalTest
class WrongPersonAtPapersTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    PublicRoom room;

    @Autowired
    PracticeExport export;

    @Autowired
    PracticePapers papers;

    @Autowired
    PublicPractices practices;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.practice.papers");
    }

    @Override
    protected Map<String, Runnable> tries() {
        return Map.of("PracticeExport.json", () -> {
            var draft = room.draft();
            var open = room.forTheNetwork();
            var other = fixture.member();
            assertThatThrownBy(() -> fixture.as.member(other, () -> export.json(List.of(draft.id()))))
                    .isInstanceOf(NotOpen.class);
            assertThat(fixture.as.member(other, () -> export.json(List.of(draft.id(), open.id()))))
                    .contains(open.title())
                    .doesNotContain(draft.title());
            assertThat(fixture.as.member(draft.author(), () -> export.json(List.of(draft.id()))))
                    .contains(draft.title());
        });
    }

    @Test
    void whatIsOpenToAllIsSoForWhatTheyMayReadOnly() {
        var draft = room.draft();
        var inside = room.forTheNetwork();
        var other = fixture.member();

        for (var operation : List.<Runnable>of(
                () -> papers.order(draft.id(), PaperForm.ONE, Language.EN),
                () -> practices.open(draft.id(), Language.EN),
                () -> practices.picture(draft.id(), draft.picture()),
                () -> practices.kit(draft.id(), draft.kit()))) {
            assertThatThrownBy(() -> fixture.as.member(other, operation)).isInstanceOf(NotOpen.class);
            fixture.as.member(draft.author(), operation);
        }
        for (var operation : List.<Runnable>of(
                () -> papers.order(inside.id(), PaperForm.ONE, Language.EN),
                () -> practices.open(inside.id(), Language.EN),
                () -> practices.picture(inside.id(), inside.picture()),
                () -> practices.kit(inside.id(), inside.kit()))) {
            assertThatThrownBy(() -> fixture.as.nobody(() -> {
                        operation.run();
                        return true;
                    }))
                    .isInstanceOf(NotOpen.class);
            fixture.as.member(other, operation);
        }
    }

    @Test
    void theKitHasTheFilesOfTheKitAndTheFilesOfNoOtherSheet() {
        var made = room.forEverybody();
        var other = room.forEverybody();

        for (var token : List.of(made.picture(), other.kit(), "x")) {
            assertThatThrownBy(() -> fixture.as.nobody(() -> practices.kit(made.id(), token)))
                    .isInstanceOf(NotOpen.class);
        }
        assertThatThrownBy(() -> fixture.as.nobody(() -> practices.picture(made.id(), other.picture())))
                .isInstanceOf(NotOpen.class);
    }
}
