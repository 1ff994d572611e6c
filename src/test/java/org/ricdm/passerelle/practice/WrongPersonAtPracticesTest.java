package org.ricdm.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft is its authors', whatever the office of others; a published sheet is read by all and changed by them alone. */
@PortalTest
class WrongPersonAtPracticesTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    Sheets sheets;

    @Autowired
    SheetReadings readings;

    @Autowired
    SheetAuthors authors;

    @Autowired
    SheetHistory history;

    @Autowired
    SheetRenewal renewal;

    @Autowired
    Members members;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.practice");
    }

    @Override
    protected java.util.Set<String> forEveryMember() {
        return java.util.Set.of("Sheets.begin");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tries.put("Sheets.open", () -> onADraft(sheets::open));
        tries.put(
                "Sheets.keep",
                () -> onADraft(id ->
                        sheets.keep(id, SheetContent.EMPTY, SheetContent.EMPTY.with(SheetField.SKILLS, "Aloud."))));
        tries.put("Sheets.publish", () -> onADraft(sheets::publish));
        tries.put("Sheets.extend", () -> onADraft(sheets::extend));
        tries.put("Sheets.choose", () -> onADraft(id -> sheets.choose(id, SheetKind.ATTEMPT, Audience.NETWORK)));
        tries.put("Sheets.delete", () -> onADraft(sheets::delete));
        tries.put("SheetReadings.read", () -> onADraft(readings::read));
        tries.put("SheetReadings.preview", () -> onASpark(readings::preview));
        tries.put("SheetHistory.of", () -> onADraft(id -> history.of(id, null)));
        tries.put("SheetHistory.difference", () -> onADraft(id -> history.difference(id, 1)));
        tries.put("SheetAuthors.name", () -> onASpark(id -> authors.name(id, colleague())));
        tries.put("SheetAuthors.leave", () -> onASpark(authors::leave));
        tries.put("SheetAuthors.takeOver", () -> onAnOrphan(authors::takeOver));
        tries.put(
                "SheetAuthors.mayTakeOver",
                () -> onAnOrphan(id -> {
                    if (!authors.mayTakeOver(id)) {
                        throw new NotOpen("practice");
                    }
                }));
        tries.put("SheetRenewal.confirm", () -> onASpark(renewal::confirm));
        tries.put(
                "SheetRenewal.retire",
                () -> onASpark(id -> renewal.retire(id, RetiringReason.NOT_DONE_ANY_MORE, "", null)));
        tries.put("Sheets.mine", () -> {
            var author = fixture.member();
            practices.draft(author, PracticeRoom.sparkContent("Whispers"));
            assertThat(fixture.as.member(fixture.member(), sheets::mine)).isEmpty();
            assertThat(fixture.as.member(author, sheets::mine)).hasSize(1);
        });
        tries.put("Sheets.links", () -> {
            var author = fixture.member();
            var id = practices.draft(author, PracticeRoom.sparkContent("Whispers"));
            assertThat(fixture.as.member(fixture.member(), () -> sheets.links(List.of(id))))
                    .isEmpty();
            assertThat(fixture.as.member(author, () -> sheets.links(List.of(id))))
                    .containsKey(id);
        });
        tries.put("Sheets.suggest", () -> {
            var author = fixture.member();
            var title = Fixture.unique("Whispers");
            practices.draft(author, PracticeRoom.sparkContent(title));
            assertThat(fixture.as.member(fixture.member(), () -> sheets.suggest(title, 5)))
                    .isEmpty();
            practices.spark(author, title);
            assertThat(fixture.as.member(fixture.member(), () -> sheets.suggest(title, 5)))
                    .hasSize(1);
        });
        return tries;
    }

    private long colleague() {
        return fixture.member();
    }

    private void onADraft(LongConsumer act) {
        var author = fixture.member();
        var id = practices.draft(author, PracticeRoom.sparkContent("Whispers"));
        only(author, strangers(), () -> act.accept(id));
    }

    /** A published sheet, with two authors. */
    private void onASpark(LongConsumer act) {
        var author = fixture.member();
        var id = practices.spark(author);
        practices.write(id, fixture.member());
        only(author, strangers(), () -> act.accept(id));
    }

    /** A sheet whose author is gone belongs to the coordinator of its centre. */
    private void onAnOrphan(LongConsumer act) {
        var centre = fixture.centre();
        var author = fixture.member(Language.EN, centre);
        var id = practices.spark(author);
        fixture.as.member(fixture.member(Role.ADMINISTRATOR), () -> members.leave(author, null));
        only(
                fixture.member(Language.EN, centre, Role.COORDINATOR),
                List.of(
                        fixture.member(Language.EN, centre),
                        fixture.member(Role.COORDINATOR),
                        fixture.member(Role.ADMINISTRATOR)),
                () -> act.accept(id));
    }

    private List<Long> strangers() {
        return List.of(fixture.member(), fixture.member(Role.COORDINATOR, Role.MODERATOR, Role.ADMINISTRATOR));
    }

    private void only(long right, List<Long> wrong, Runnable act) {
        only(fixture, right, wrong, act);
    }
}
