package org.ricdm.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;

/** A device at the door of an event, in the hands of somebody who is signed in. */
record Door(Person person) {

    /** Opens the page, waits until it would work without the line, and says where the device stands. */
    Door begin(String slug, String where) {
        person.open("/events/" + slug + "/manage/check-in?lang=en");
        person.page().locator("#main[data-ready=offline]").waitFor();
        person.field("Where it stands").fill(where);
        person.page().keyboard().press("Tab");
        return this;
    }

    /** Checks in at the session of that title from now on. */
    Door at(String session) {
        person.page().locator("#point").selectOption((String) person.page()
                .evaluate(
                        "title => [...document.querySelectorAll('#point option')]"
                                + ".find(option => option.label.includes(title)).value",
                        session));
        return this;
    }

    /** Those with a place, as the list that the device loads has them. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> withAPlace(String slug) {
        return (List<Map<String, Object>>) person.page()
                .evaluate(
                        "async (slug) => (await (await fetch(`/events/${slug}/manage/check-in/list.json`)).json())"
                                + ".people.filter((one) => one.code)",
                        slug);
    }

    /** Types the short code of somebody's badge, as helpers do where no camera reads. */
    void byCode(Map<String, Object> who) {
        person.page().getByLabel("Code or name").fill((String) who.get("code"));
        person.page().keyboard().press("Enter");
        assertThat(person.page().locator("#result")).containsText((String) who.get("name"));
    }
}
