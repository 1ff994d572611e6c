package org.ricdm.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.forum.Drafts;
import org.springframework.beans.factory.annotation.Autowired;

/** What belongs to nothing is gone within a day and an hour, from the store and from the disk, and nothing else is. */
class FileSweepingTest extends FileRoom {

    @Autowired
    FileSweeping sweeping;

    @Autowired
    Drafts drafts;

    @Test
    void aFileThatWasNeverAttachedGoesAfterADayAndGivesItsSpaceBack() {
        var file = store(Samples.png(20, 20), "a.png");
        var content = open(me, file);

        later(Duration.ofHours(23));
        assertThat(rows(me)).isEqualTo(1);
        later(Duration.ofHours(2));

        assertThat(rows(me)).isZero();
        assertThat(space(me)).isZero();
        assertThat(content.bytes()).doesNotExist();
        assertThat(content.thumb()).doesNotExist();
    }

    @Test
    void aFileOfAPostStays() {
        var file = store(Samples.png(20, 20), "a.png");
        show(me, fixture.forum(), file);

        later(Duration.ofDays(400));

        assertThat(open(me, file).bytes()).exists();
    }

    @Test
    void aFileThatADraftShowsStaysAsLongAsTheDraft() {
        var file = store(Samples.png(20, 20), "a.png");
        fixture.as.member(me, () -> drafts.save(Drafts.newTopic("any"), "", "![x](" + file.path() + ")"));

        later(Duration.ofDays(5));
        assertThat(rows(me)).isEqualTo(1);
        fixture.as.member(me, () -> drafts.discard(Drafts.newTopic("any")));
        later(Duration.ofDays(2));

        assertThat(rows(me)).isZero();
    }

    @Test
    void aFileOfADeletedPostGoesADayLater() {
        var file = store(Samples.png(20, 20), "a.png");
        var topic = show(fixture.member(), fixture.forum(), store(fixture.member(), Samples.pdf(), "other.pdf"));
        var number = fixture.as.member(me, () -> posts.reply(topic, "![x](" + file.path() + ")", Language.EN, null));
        fixture.as.member(me, () -> posts.delete(topic, number));

        sweeping.run();
        assertThat(rows(me)).isEqualTo(1);
        later(Duration.ofHours(25));

        assertThat(rows(me)).isZero();
    }

    @Test
    void aFileOfARoomThatIsNotThereStays() {
        var file = store(Samples.pdf(), "a.pdf");
        fixture.as.member(me, () -> files.attach(new ObjectRef("later", 7), java.util.Set.of(file.token())));

        later(Duration.ofDays(3));

        assertThat(rows(me)).isEqualTo(1);
    }

    @Test
    void whatACrashHasLeftOnDiskIsSweptUpAndWhatIsInUseIsNot() throws Exception {
        var kept = open(me, store(Samples.pdf(), "kept.pdf"));
        var topic = show(me, fixture.forum(), kept.file());
        var half = file(folder.resolve("meantime").resolve(RandomName.onDisk()));
        var place = RandomName.onDisk();
        var withoutRow = file(folder.resolve(place.substring(0, 2))
                .resolve(place.substring(2, 4))
                .resolve(place));

        sweeping.run();
        assertThat(half).exists();
        assertThat(withoutRow).exists();
        later(Duration.ofHours(25));

        assertThat(half).doesNotExist();
        assertThat(withoutRow).doesNotExist();
        assertThat(kept.bytes()).exists();
        assertThat(topic).isPositive();
    }

    @Test
    void bytesThatAreGoneAlreadyDoNotStopTheSweeping() throws Exception {
        var file = store(Samples.pdf(), "a.pdf");
        java.nio.file.Files.delete(open(me, file).bytes());

        later(Duration.ofHours(25));

        assertThat(rows(me)).isZero();
    }

    private void later(Duration time) {
        clock.advance(time);
        sweeping.run();
    }

    private static Path file(Path path) throws Exception {
        java.nio.file.Files.createDirectories(path.getParent());
        return java.nio.file.Files.writeString(path, "left behind");
    }
}
