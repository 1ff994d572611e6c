package org.ricdm.passerelle.event.letters;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.seats.SeatsRoom;
import org.ricdm.passerelle.event.signup.GroupEntry;
import org.ricdm.passerelle.event.signup.GroupMode;
import org.ricdm.passerelle.event.signup.GroupSignUps;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.Selection;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events with people of all sorts, and letters to them. */
@Component
public class LettersRoom {

    private final Fixture fixture;
    private final SeatsRoom seats;
    private final SignUps signUps;
    private final GroupSignUps group;
    private final Letters letters;
    private final JdbcClient sql;

    LettersRoom(
            Fixture fixture, SeatsRoom seats, SignUps signUps, GroupSignUps group, Letters letters, JdbcClient sql) {
        this.fixture = fixture;
        this.seats = seats;
        this.signUps = signUps;
        this.group = group;
        this.letters = letters;
        this.sql = sql;
    }

    /** An event with the workshops of {@link SeatsRoom}, to which nobody has come yet. */
    public Made open() {
        return new Made(seats.open(2, 2, 2));
    }

    /** In English and French; English stands for the others. */
    public static LetterEntry bilingual(Selection selection) {
        return new LetterEntry(
                selection,
                Map.of(
                        Language.EN,
                        new LetterEntry.Text("News of {event}", "Dear {name}, see {link}"),
                        Language.FR,
                        new LetterEntry.Text("Nouvelles de {événement}", "Bonjour {prénom}, voyez {lien}")),
                Language.EN);
    }

    /** Those with a place, narrowed by that. */
    public static Selection by(Selection.@Nullable Seat seat, @Nullable Condition answer, @Nullable EventMode way) {
        var all = Selection.WITH_PLACE;
        return new Selection(all.states(), all.categoryIds(), all.citeIds(), true, seat, answer, way, all.languages());
    }

    /** An event and what a test does with it. */
    public class Made {

        public final SeatsRoom.Made event;

        Made(SeatsRoom.Made event) {
            this.event = event;
        }

        public String slug() {
            return event.slug();
        }

        public long organiser() {
            return event.event.organiser();
        }

        /** Somebody of that centre who reads that language and takes part that way. */
        public long person(Language language, long centre, EventMode way) {
            var member = fixture.member(language, centre);
            fixture.as.member(member, () -> signUps.signUp(slug(), new NewSignUp(event.event.category(), way)));
            return member;
        }

        public long person(Language language) {
            return person(language, fixture.centre(), EventMode.ON_SITE);
        }

        /** A guest of that name who reads that language; returns the address. */
        public String guest(String name, Language language) {
            var address = Fixture.unique("guest") + "@elsewhere.example";
            fixture.as.member(
                    organiser(),
                    () -> group.signUp(
                            slug(),
                            new GroupEntry(
                                    List.of(),
                                    name + "\t" + address,
                                    event.event.category(),
                                    EventMode.ON_SITE,
                                    GroupMode.REST_WAITS)));
            sql.sql("update event_guest set language = :language where email = :email")
                    .param("language", language.code())
                    .param("email", address)
                    .update();
            return address;
        }

        /** A draft that says that; returns its id. */
        public long draft(LetterEntry entry) {
            return fixture.as.member(organiser(), () -> {
                var id = letters.begin(slug());
                letters.keep(slug(), id, 0, entry);
                return id;
            });
        }

        public OpenLetter find(long id) {
            return fixture.as.member(organiser(), () -> letters.find(slug(), id));
        }

        /** Sends it to as many as there are. */
        public int send(long id) {
            var open = find(id);
            return fixture.as.member(
                    organiser(),
                    () -> letters.send(
                            slug(),
                            id,
                            open.letter().version(),
                            open.readership().people()));
        }

        /** The id of the letter that was begun last. */
        public long latest() {
            return fixture.as
                    .member(organiser(), () -> letters.list(slug(), null))
                    .letters()
                    .getFirst()
                    .id();
        }

        /** How many the selection chooses. */
        public int count(Selection selection) {
            return find(draft(bilingual(selection))).readership().people();
        }
    }
}
