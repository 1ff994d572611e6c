package org.ricdm.passerelle.practice.papers;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.Samples;
import org.ricdm.passerelle.practice.Audience;
import org.ricdm.passerelle.practice.KitLicence;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.SheetRow;
import org.ricdm.passerelle.practice.Sheets;
import org.springframework.stereotype.Component;

/** Sheets with files for one test, for everybody and for the network. */
@Component
public class PublicRoom {

    private final Fixture fixture;
    private final PracticeRoom room;
    private final Sheets sheets;
    private final Files files;

    PublicRoom(Fixture fixture, PracticeRoom room, Sheets sheets, Files files) {
        this.sheets = sheets;
        this.fixture = fixture;
        this.room = room;
        this.files = files;
    }

    /** A sheet with the label that visitors read, with a picture and a kit. */
    public Made forEverybody() {
        return accepted(Audience.EVERYBODY);
    }

    /** A sheet with the label that members read, with a picture and a kit. */
    public Made forTheNetwork() {
        return accepted(Audience.NETWORK);
    }

    private Made accepted(Audience audience) {
        var author = fixture.member();
        var title = Fixture.unique("Sheet of " + audience.name().toLowerCase(java.util.Locale.ROOT));
        var picture = stored(author, "bridge.png", Samples.png(1200, 600));
        var kit = stored(author, "poster.pdf", Samples.pdf());
        var content = content(title, picture, kit);
        return new Made(room.accepted(author, content, audience), author, title, picture, kit);
    }

    /** A spark that its author would let visitors read, had it the label. */
    public Made spark() {
        var author = fixture.member();
        var title = Fixture.unique("Spark");
        var picture = stored(author, "bridge.png", Samples.png(1200, 600));
        var content = PracticeRoom.sparkContent(title)
                .with(SheetField.PICTURE, picture)
                .with(SheetField.PICTURE_TEXT, "A table");
        return new Made(published(author, content), author, title, picture, "");
    }

    private long published(long author, SheetContent content) {
        var id = room.draft(author, content);
        fixture.as.member(author, () -> {
            sheets.choose(id, SheetKind.PRACTICE, Audience.EVERYBODY);
            sheets.publish(id);
        });
        return id;
    }

    /** A full sheet that nobody but its author reads, for everybody later. */
    public Made draft() {
        var author = fixture.member();
        var title = Fixture.unique("Draft");
        var picture = stored(author, "bridge.png", Samples.png(1200, 600));
        var kit = stored(author, "poster.pdf", Samples.pdf());
        return new Made(room.fullDraft(author, content(title, picture, kit)), author, title, picture, kit);
    }

    private static SheetContent content(String title, String picture, String kit) {
        return PracticeRoom.fullContent(title)
                .with(SheetField.PICTURE, picture)
                .with(SheetField.PICTURE_TEXT, "A table \"near\" the door")
                .withRows(
                        SheetField.KIT,
                        List.of(new SheetRow(
                                "k1", Map.of("file", kit, "name", "The poster", "licence", KitLicence.CC_BY.name()))));
    }

    private String stored(long member, String name, byte[] bytes) {
        return fixture.as.member(
                member, () -> files.store(new ByteArrayInputStream(bytes), name).token());
    }

    /** A sheet with the tokens of its files. */
    public record Made(long id, long author, String title, String picture, String kit) {

        public String path() {
            return "/practices/" + id + "/"
                    + title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }

        public String picturePath() {
            return "/practices/" + id + "/picture/" + picture;
        }

        public String kitPath() {
            return "/practices/" + id + "/files/" + kit + "/poster.pdf";
        }
    }
}
