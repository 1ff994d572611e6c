package org.ricdm.passerelle.practice.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft is its authors', also for who would save it; what is saved is the one's who saved it. */
@PortalTest
class WrongPersonAtFindingTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom room;

    @Autowired
    SavedSheets saved;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.practice.finding");
    }

    /** What is published is found by every member; what is like it is published as well. */
    @Override
    protected Set<String> forEveryMember() {
        return Set.of("Showcase.page", "Showcase.map", "SimilarSheets.of");
    }

    @Override
    protected Map<String, Runnable> tries() {
        return Map.of(
                "SavedSheets.save", this::onlyWhoReadsASheetSavesIt,
                "SavedSheets.forget", this::nobodyForgetsForAnother,
                "SavedSheets.has", this::nobodyLearnsWhatAnotherHasSaved);
    }

    private void onlyWhoReadsASheetSavesIt() {
        var author = fixture.member();
        var stranger = fixture.member();
        var draft = room.draft(author, PracticeRoom.sparkContent(Fixture.unique("Draft")));

        assertThatThrownBy(() -> fixture.as.member(stranger, () -> saved.save(draft)))
                .isInstanceOf(NotOpen.class);
        fixture.as.member(author, () -> saved.save(draft));
    }

    private void nobodyForgetsForAnother() {
        var author = fixture.member();
        var reader = fixture.member();
        var id = room.spark(author);
        fixture.as.member(reader, () -> saved.save(id));

        fixture.as.member(author, () -> saved.forget(id));
        assertThat(fixture.as.member(reader, () -> saved.has(id))).isTrue();
        fixture.as.member(reader, () -> saved.forget(id));
        assertThat(fixture.as.member(reader, () -> saved.has(id))).isFalse();
    }

    private void nobodyLearnsWhatAnotherHasSaved() {
        var author = fixture.member();
        var reader = fixture.member();
        var id = room.spark(author);
        fixture.as.member(reader, () -> saved.save(id));

        assertThat(fixture.as.member(author, () -> saved.has(id))).isFalse();
        assertThat(fixture.as.member(reader, () -> saved.has(id))).isTrue();
    }
}
