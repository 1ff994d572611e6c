package org.ricdm.passerelle.event.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.materials.MaterialsRoom.link;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.files.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What remains of an event: who adds it, who reads it, and that it is gone when it is taken away. */
@PortalTest
class MaterialsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    MaterialsRoom room;

    @Autowired
    Materials materials;

    @Autowired
    EventAccess events;

    @Autowired
    JdbcClient sql;

    @Autowired
    MockMvc browser;

    private MaterialsRoom.Made event;

    @BeforeEach
    void anEventWithTwoWorkshops() {
        event = room.open();
    }

    @Test
    void whatIsAddedStandsWithItsSessionInTheOrderOfTimeTheWholeEventFirst() {
        event.add(event.school.organiser, link(event.beta, "Film of Beta", Audience.PUBLIC));
        event.file(event.speaker, event.alpha, Samples.pdf(), "Slides of Alpha.pdf", Audience.NETWORK);
        event.add(event.school.organiser, link(null, "All films", Audience.PUBLIC));

        var page = event.seenBy(fixture.member());

        assertThat(page.groups())
                .extracting(
                        group -> group.session() == null ? "" : group.session().title())
                .containsExactly("", "Alpha", "Beta");
        var slides = page.groups().get(1).materials().getFirst();
        assertThat(slides.facts()).startsWith("PDF, ");
        assertThat(page.mayRemove(slides)).isFalse();
        assertThat(page.groups().getFirst().materials().getFirst().facts()).isEqualTo("films.example");
        assertThat(page.mayAdd()).isFalse();
    }

    @Test
    void visitorsReadWhatIsForEverybodyAndItsFilesAndNothingElse() throws Exception {
        var open = event.file(event.speaker, event.alpha, Samples.pdf(), "Handout.pdf", Audience.PUBLIC);
        var kept = event.file(event.speaker, event.alpha, Samples.png(600, 400), "Us all.png", Audience.NETWORK);

        var page = event.seenByVisitor();

        assertThat(page.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.materials())
                        .extracting(Material::title)
                        .containsExactly("Handout.pdf"));
        assertThat(visit(page.groups().getFirst().materials().getFirst().href(page.event()))
                        .getStatus())
                .isEqualTo(200);
        assertThat(visit(path(kept) + "/Us-all.png").getStatus()).isEqualTo(404);
        assertThat(visit(path(kept) + "/thumb").getStatus()).isEqualTo(404);
        assertThat(visit(path(open).replace(event.slug(), room.open().slug()) + "/Handout.pdf")
                        .getStatus())
                .isEqualTo(404);
        assertThat(event.seenBy(fixture.member()).groups().getFirst().pictures())
                .extracting(Material::title)
                .containsExactly("Us all.png");
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        var organiser = event.school.organiser;
        assertThatThrownBy(() -> event.add(
                        organiser, new MaterialEntry(null, " ", Language.EN, "ftp://x", null, Audience.PUBLIC)))
                .hasMessageContaining("materials.error.title")
                .hasMessageContaining("materials.error.url");
        assertThatThrownBy(() ->
                        event.add(organiser, new MaterialEntry(null, "Film", Language.EN, "", null, Audience.PUBLIC)))
                .hasMessageContaining("materials.error.nothing");
        assertThatThrownBy(() -> event.add(
                        organiser,
                        new MaterialEntry(null, "Film", Language.EN, "javascript:alert(1)", null, Audience.PUBLIC)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("materials.error.url");
    }

    @Test
    void nobodyAddsAFileOfSomebodyElse() {
        var foreign = event.file(event.speaker, event.alpha, Samples.pdf(), "Mine.pdf", Audience.NETWORK);
        var token = sql.sql("select token from stored_file where owner_kind = 'material' and owner_id = :id")
                .param("id", foreign)
                .query(String.class)
                .single();

        assertThatThrownBy(() -> event.add(
                        event.school.organiser,
                        new MaterialEntry(null, "Taken", Language.EN, "", token, Audience.PUBLIC)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("materials.error.file");
    }

    @Test
    void whatIsTakenAwayIsGoneAtOnceWithItsFile() throws Exception {
        var id = event.file(event.speaker, event.alpha, Samples.pdf(), "Slides.pdf", Audience.PUBLIC);

        fixture.as.member(event.speaker, () -> materials.remove(event.slug(), id));

        assertThat(visit(path(id) + "/Slides.pdf").getStatus()).isEqualTo(404);
        assertThat(sql.sql("select count(*) from stored_file where owner_kind = 'material' and owner_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> fixture.as.member(event.speaker, () -> materials.remove(event.slug(), id)))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void aSpeakerAddsToTheirOwnSessionOnly() {
        assertThat(event.seenBy(event.speaker).addable())
                .extracting(session -> session.title())
                .containsExactly("Alpha");
        assertThat(event.seenBy(event.speaker).toTheWhole()).isFalse();
        assertThat(event.seenBy(event.school.organiser).addable()).hasSize(2);
    }

    @Test
    void thePlaceIsOfferedToWhoFindsOrAddsSomethingThere() {
        var brief = fixture.as.member(event.speaker, () -> events.seen(event.slug()));
        assertThat(fixture.as.member(event.speaker, () -> materials.isThere(brief)))
                .isTrue();
        assertThat(fixture.as.member(fixture.member(), () -> materials.isThere(brief)))
                .isFalse();

        event.add(event.school.organiser, link(null, "For us", Audience.NETWORK));

        assertThat(fixture.as.member(fixture.member(), () -> materials.isThere(brief)))
                .isTrue();
        assertThat(fixture.as.nobody(() -> materials.isThere(brief))).isFalse();
    }

    @Test
    void thePageCostsTheSameForFewAndForMany() {
        event.file(event.speaker, event.alpha, Samples.pdf(), "Slides.pdf", Audience.PUBLIC);
        var reader = fixture.member();
        var few = StatementCounter.during(() -> event.seenBy(reader));
        for (var n = 0; n < 6; n++) {
            event.file(event.speaker, event.alpha, Samples.pdf(), "Slides " + n + ".pdf", Audience.PUBLIC);
            event.add(event.school.organiser, link(event.beta, "Film " + n, Audience.PUBLIC));
        }

        assertThat(StatementCounter.during(() -> event.seenBy(reader)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(8);
    }

    private String path(long id) {
        return "/events/" + event.slug() + "/materials/" + id;
    }

    private MockHttpServletResponse visit(String path) throws Exception {
        return browser.perform(get(java.net.URI.create(path))).andReturn().getResponse();
    }
}
