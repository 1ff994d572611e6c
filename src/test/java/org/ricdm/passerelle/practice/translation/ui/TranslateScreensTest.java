package org.ricdm.passerelle.practice.translation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetReadings;
import org.ricdm.passerelle.practice.translation.TranslationRoom;
import org.springframework.beans.factory.annotation.Autowired;

/** Translating a sheet, and reading it in several languages, on the screen. */
class TranslateScreensTest extends Screen {

    @Autowired
    PracticeRoom practices;

    @Autowired
    TranslationRoom room;

    @Autowired
    SheetReadings readings;

    private long author;
    private long translator;
    private long practice;

    @BeforeEach
    void aSheetWithTheLabelAndATranslator() {
        author = fixture.member();
        translator = room.reader(Language.IT, Language.EN);
        practice = practices.accepted(author);
    }

    @Test
    void theLanguageIsChosenAmongThoseThatOneReads() {
        signIn(translator);
        open("practices/" + practice + "/translate");

        assertThat(heading()).isEqualTo("Translate this sheet");
        assertThat(LocatorJ._find(Anchor.class, spec -> spec.withText("Italian")))
                .extracting(Anchor::getHref)
                .containsExactly("/practices/" + practice + "/translate?to=it");
        assertThat(LocatorJ._find(Anchor.class, spec -> spec.withText("French")))
                .isEmpty();
    }

    @Test
    void whoCannotTranslateIsToldWhy() {
        signIn(fixture.member());
        open("practices/" + practice + "/translate");
        assertThat(words()).contains("when your profile names its language and another one");

        open("practices/" + practice + "/translate?to=it");
        assertThat(words()).contains("Your profile does not name both of them.");
        assertThat(LocatorJ._find(TextArea.class)).isEmpty();
    }

    @Test
    void whatIsTypedIsKeptAndCounted() {
        signIn(translator);
        openTranslation();
        assertThat(words()).contains("0 of 13 texts translated", "Many come once and never again.");

        type("Need in Italian", "Molti vengono una volta.");

        assertThat(words()).contains("1 of 13 texts translated", "Saved");
        openTranslation();
        assertThat(area("Need in Italian").getValue()).isEqualTo("Molti vengono una volta.");
    }

    @Test
    void whatIsTooLongIsSaidBesideTheFieldAndStaysThere() {
        signIn(translator);
        openTranslation();
        var title = LocatorJ._get(TextField.class, spec -> spec.withLabel("Title in Italian"));
        LocatorJ._setValue(title, "x".repeat(300));

        assertThat(title.getErrorMessage()).isEqualTo("At most 130 characters; these are 300.");
        assertThat(title.getValue()).hasSize(300);
    }

    @Test
    void whatChangedInTheOriginalIsShownToWhoMendsIt() {
        room.all(translator, practice, Language.IT);
        room.publish(author, practice, Map.of("need", "Many come once, some twice."));
        signIn(translator);
        openTranslation();
        assertThat(words()).contains("13 of 13 texts translated, 1 to renew", "to renew", "What changed:");
        assertThat(markup(the(ChangedWords.class).getElement().getOuterHTML())).contains("<del>", "<ins>", "twice.");

        type("Need in Italian", "Molti vengono una volta, alcuni due.");

        assertThat(words()).contains("All is translated. Thank you.").doesNotContain("What changed:");
    }

    @Test
    void aTranslationThatStillHoldsNeedsOneClick() {
        room.all(translator, practice, Language.IT);
        room.publish(author, practice, Map.of("need", "Many come once, and never again."));
        signIn(translator);
        openTranslation();

        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("The translation still holds")));

        assertThat(words()).contains("All is translated. Thank you.");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownAndOneOfTheTwoIsChosen() {
        var other = room.reader(Language.EN, Language.IT);
        signIn(translator);
        openTranslation();
        room.type(other, practice, Language.IT, "need", "Tanti vengono.");
        become(translator);

        type("Need in Italian", "Molti vengono.");
        assertThat(words()).contains("has written another text here meanwhile", "Tanti vengono.");
        assertThat(area("Need in Italian").getValue()).isEqualTo("Molti vengono.");

        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("Keep mine")));
        assertThat(words()).doesNotContain("Tanti vengono.");
        openTranslation();
        assertThat(area("Need in Italian").getValue()).isEqualTo("Molti vengono.");
    }

    @Test
    void aReaderSeesWhoTranslatedHowWellAndTheWayToTheOriginal() {
        room.least(translator, practice, Language.IT);
        room.publish(author, practice, Map.of("need", "Many come once, some twice."));
        signIn(translator);
        openSheet("");

        assertThat(heading()).startsWith("it: ");
        assertThat(words())
                .contains(
                        "Translated from English, with thanks to Test",
                        "1 passage is older than the original",
                        "9 passages are not translated",
                        "4 of 13, 1 to renew");
        assertThat(LocatorJ._get(Anchor.class, spec -> spec.withText("Read the original"))
                        .getHref())
                .endsWith("?in=en");

        openSheet("?in=en");
        assertThat(heading()).doesNotStartWith("it: ");
        assertThat(words()).contains("Italiano").doesNotContain("Translated from");
    }

    @Test
    void anAuthorSeesHowFarTheTranslationsAre() {
        signIn(author);
        openSheet("");
        assertThat(words()).contains("Your sheet is not translated yet.");

        room.all(translator, practice, Language.IT);
        become(author);
        openSheet("");
        assertThat(words()).contains("Your sheet is translated into 1 language, 1 complete.");
    }

    private void openTranslation() {
        open("practices/" + practice + "/translate?to=it");
    }

    private void openSheet(String query) {
        var path = fixture.as.member(
                author, () -> readings.read(practice).brief().link().path());
        open(path.substring(1) + query);
    }

    private void type(String label, String text) {
        LocatorJ._setValue(area(label), text);
    }

    private static TextArea area(String label) {
        return LocatorJ._get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static String markup(String html) {
        return html.replaceAll("\\s+", " ");
    }
}
