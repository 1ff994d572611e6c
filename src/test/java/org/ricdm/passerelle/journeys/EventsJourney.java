package org.ricdm.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;

/** From an event that is begun to people who have a place in it, in a real browser on the production jar. */
@Tag("journey")
class EventsJourney {

    private static final Pattern UID = Pattern.compile("UID:(\\S+)");
    private static final Pattern SEQUENCE = Pattern.compile("SEQUENCE:(\\d+)");
    private static final String LUCIE = "member@demo.example";
    private static final String GIULIA = "membre.it@demo.example";
    private static final String TEO = "organiser@demo.example";
    private static final String HAS_A_PLACE = "You have a place. We expect you.";
    /** Pixels below the top of a card, where the pointer takes it. */
    private static final int GRIP = 4;

    private static final String IS_CANCELLED = "Your sign-up is cancelled.";

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void anEventIsPublishedItsOnlyPlaceGoesFromHandToHandAndItsProgrammeIsRead() {
        var title = "A day at the counter";
        var slug = beginWithOnePlace(title);

        try (var visitor = Person.with(portal, Person.Hand.MOUSE)) {
            visitor.open(at(slug, ""));
            visitor.heading(title).first().waitFor();
            assertThat(visitor.page().locator("main")).containsText("Sign-up is open");
            visitor.link("Sign up").click();
            visitor.field("Email address").waitFor();
        }

        try (var lucie = Person.with(portal, Person.Hand.MOUSE).signIn(LUCIE, "passerelle");
                var giulia = Person.with(portal, Person.Hand.MOUSE).signIn(GIULIA, "passerelle")) {
            lucie.open(at(slug, ""));
            lucie.link("Sign up").click();
            radio(lucie, "On site").check();
            // As people do who are used to icons; it makes one sign-up and one mail.
            lucie.button("Confirm sign-up").dblclick();
            lucie.page().getByText(HAS_A_PLACE).waitFor();
            var entry = calendar(portal.awaitMail(LUCIE, "Vous avez une place\u00a0: " + title), "fr", "PUBLISH");

            giulia.open(at(slug, ""));
            giulia.link("Sign up").click();
            radio(giulia, "On site").check();
            giulia.page().getByText("This way of taking part is full.").waitFor();
            giulia.page()
                    .getByText("Whenever a place is free, the first person in line")
                    .waitFor();
            giulia.button("Confirm sign-up").click();
            giulia.page().waitForURL(Pattern.compile(".*/events/" + slug + "/mine.*"));
            giulia.page().getByText("You are number 1 on the waiting list.").waitFor();
            assertThat(portal.awaitMail(GIULIA, "Lista d’attesa: " + title).attachments())
                    .isEmpty();

            lucie.button("Cancel my sign-up").click();
            lucie.button("Confirm").click();
            lucie.page().getByText(IS_CANCELLED, exactly()).waitFor();

            giulia.page().reload();
            giulia.page().getByText(HAS_A_PLACE).waitFor();
            calendar(portal.awaitMail(GIULIA, "Si è liberato un posto ed è Suo: " + title), "it", "PUBLISH");
            var withdrawn = calendar(portal.awaitMail(LUCIE, "Annulée\u00a0: " + title), "fr", "CANCEL");
            assertThat(first(UID, withdrawn)).isEqualTo(first(UID, entry));
            assertThat(Integer.parseInt(first(SEQUENCE, withdrawn)))
                    .isGreaterThan(Integer.parseInt(first(SEQUENCE, entry)));
            assertThat(subjects(LUCIE, title)).hasSize(2);
            assertThat(subjects(GIULIA, title)).hasSize(2);
        }

        try (var teo = Person.with(portal, Person.Hand.MOUSE).signIn(TEO, "passerelle")) {
            seesWhoComes(teo, slug);
            plans(teo, slug);
        }
        var programme = portal.send(HttpRequest.newBuilder(URI.create(portal.url(at(slug, "/programme")))));
        assertThat(programme.statusCode()).isEqualTo(200);
        assertThat(programme.body()).contains("Queues without numbers", "Room of mirrors", "<details");
        try (var visitor = Person.with(portal, Person.Hand.MOUSE)) {
            visitor.open(at(slug, "/programme"));
            visitor.page().getByText("Queues without numbers").waitFor();
        }
    }

    @Test
    void aMemberTakesAPlaceAndGivesItBackByKeyboardAloneOnAPhone() {
        var title = "A day behind the counter";
        var slug = beginWithOnePlace(title);
        try (var lucie = Person.with(portal, Person.Hand.KEYBOARD, 390).signIn(LUCIE, "passerelle")) {
            lucie.open(at(slug, ""));
            lucie.press(lucie.link("Sign up"));
            lucie.press(radio(lucie, "On site"));
            lucie.press(lucie.button("Confirm sign-up"));
            lucie.page().getByText(HAS_A_PLACE).waitFor();
            lucie.seesAllOfTheWidth();
            lucie.press(lucie.button("Cancel my sign-up"));
            lucie.press(lucie.button("Confirm"));
            lucie.page().getByText(IS_CANCELLED, exactly()).waitFor();
            lucie.press(lucie.link("Sign up again"));
            radio(lucie, "On site").waitFor();
        }
    }

    /** Returns the name in its address. */
    private String beginWithOnePlace(String title) {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(60);
        try (var teo = Person.with(portal, Person.Hand.MOUSE).signIn(TEO, "passerelle")) {
            var page = teo.page();
            teo.open("/events/new?lang=en");
            radio(teo, "Everybody").check();
            choose(page, "How people take part", "On site and online");
            day(page, "First day", day);
            day(page, "Last day", day);
            teo.field("House").fill("Casa dei mestieri");
            teo.field("City").fill("Genova");
            teo.field("Title (English)").fill(title);
            teo.button("Save as draft").click();
            page.waitForURL(Pattern.compile(".*/events/[^/]+/manage.*"));
            var slug = page.url().replaceAll(".*/events/([^/]+)/manage.*", "$1");

            teo.button("Publish").click();
            teo.button("Confirm").click();
            page.getByText("The event is published.").waitFor();
            page.locator(".page-header").getByText("Announced").waitFor();

            teo.link("Places and categories").click();
            page.waitForURL(Pattern.compile(".*/events/" + slug + "/manage/sign-up.*"));
            var opens = page.locator("vaadin-date-time-picker")
                    .filter(new Locator.FilterOptions().setHasText("Sign-up opens"));
            Person.pickDay(
                    opens.locator("vaadin-date-picker input"),
                    LocalDate.now(ZoneOffset.UTC).minusDays(2));
            Person.pick(opens.locator("vaadin-time-picker input"), "09:00");
            page.getByLabel("On site", new Page.GetByLabelOptions().setExact(true))
                    .fill("1");
            teo.field("Name (English)").fill("Member");
            teo.button("Save").click();
            page.getByText("Saved.", exactly()).waitFor();
            return slug;
        }
    }

    private static void seesWhoComes(Person teo, String slug) {
        var page = teo.page();
        teo.open(at(slug, "/manage/people"));
        assertThat(row(page, "Giulia Sartori")).containsText("Confirmed");
        assertThat(row(page, "Lucie Ferrand")).containsText("Cancelled");
        teo.button("Actions for Giulia Sartori").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("History"))
                .click();
        var history = page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.LISTITEM);
        assertThat(history).hasCount(2);
        assertThat(history.first()).containsText("Put on the waiting list");
        assertThat(history.last()).containsText("Came from the waiting list to a place");
        teo.button("Close").click();
        page.locator("vaadin-dialog[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static void plans(Person teo, String slug) {
        var page = teo.page();
        teo.open(at(slug, "/manage/programme/rooms"));
        teo.button("Add a room").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name").fill("Room of mirrors");
        dialog.getByLabel("Seats").fill("40");
        save(dialog);
        page.locator(".venue-list").getByText("Room of mirrors").waitFor();

        teo.link("Plan the programme").click();
        teo.button("New session").click();
        choose(page, "Room", "Room of mirrors");
        dialog.getByLabel("Title (English)").fill("Queues without numbers");
        save(dialog);
        page.getByText("Nothing stands in the way.").waitFor();
        movesWithThePointer(page);
        movesWithTheKeyboard(page);
        page.getByText("Nothing stands in the way.").waitFor();

        teo.link("Look and publish").click();
        page.getByText("1 session changes").waitFor();
        teo.button("Publish").click();
        page.getByText("Published. Nobody had to be told.").waitFor();
    }

    /** Into the column of what has no room, to two o'clock, and its end to half past three. */
    private static void movesWithThePointer(Page page) {
        var card = page.locator(".plan-card");
        var column = page.locator(".plan-column").last();
        // The plan is drawn anew with the session in it; before that a column may be gone under one's hand.
        assertThat(card).containsText("Queues without numbers");
        column.scrollIntoViewIfNeeded();
        var middle = column.boundingBox().height / 2;
        card.dragTo(
                column, new Locator.DragToOptions().setSourcePosition(20, GRIP).setTargetPosition(30, middle + GRIP));
        assertThat(card).containsText(Pattern.compile("14:00\\D+15:15"));
        assertThat(column.locator(".plan-card")).hasCount(1);
        card.locator(".plan-end").dragTo(column, new Locator.DragToOptions().setTargetPosition(30, middle * 1.25));
        assertThat(card).containsText(Pattern.compile("14:00\\D+15:30"));
    }

    /** A quarter of an hour later, as much shorter, back into the room; copied, and the copy taken out. */
    private static void movesWithTheKeyboard(Page page) {
        var card = page.locator(".plan-card").first();
        card.focus();
        press(page, "ArrowDown");
        assertThat(card).containsText(Pattern.compile("14:15\\D+15:45"));
        press(page, "Shift+ArrowUp");
        assertThat(card).containsText(Pattern.compile("14:15\\D+15:30"));
        press(page, "ArrowLeft");
        assertThat(page.locator(".plan-column").first().locator(".plan-card")).hasCount(1);
        press(page, "c");
        assertThat(page.locator(".plan-card")).hasCount(2);
        press(page, "Delete");
        assertThat(page.locator(".plan-card")).hasCount(1);
    }

    /** The keyboard comes back to the session that was moved, or to its copy, a moment after it is drawn. */
    private static void press(Page page, String key) {
        assertThat(page.locator(".plan-card:focus")).hasCount(1);
        page.keyboard().press(key);
    }

    private static void save(Locator dialog) {
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static String at(String slug, String place) {
        return "/events/" + slug + place + "?lang=en";
    }

    private static Locator radio(Person person, String name) {
        return person.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** Chooses from a list of the portal's. */
    private static void choose(Page page, String label, String option) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHas(page.getByText(label, exactly())))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private static void day(Page page, String label, LocalDate day) {
        Person.pickDay(
                page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true)),
                day);
    }

    /** The calendar file of a mail in that language, by which it says what to do with the entry. */
    private static String calendar(CaughtMail mail, String language, String method) {
        assertThat(mail.html()).contains("lang=\"" + language + "\"");
        assertThat(mail.attachments())
                .singleElement()
                .satisfies(file ->
                        assertThat(file.type()).startsWith("text/calendar").contains("method=" + method));
        var content = new String(
                Base64.getDecoder().decode(mail.attachments().getFirst().content()), StandardCharsets.UTF_8);
        assertThat(content).contains("METHOD:" + method);
        return content;
    }

    private List<String> subjects(String address, String title) {
        return portal.mail().mails().stream()
                .filter(mail -> mail.to().contains(address))
                .map(CaughtMail::subject)
                .filter(subject -> subject.endsWith(": " + title) || subject.endsWith("\u00a0: " + title))
                .toList();
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
