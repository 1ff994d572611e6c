package org.ricdm.passerelle.dev.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Card;
import org.ricdm.passerelle.common.ui.CentreChip;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.NewSinceLine;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Person;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.Progress;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.common.ui.Stat;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.TabLinks;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.common.ui.Timeline;
import org.ricdm.passerelle.common.ui.Toasts;

/** Every building block of the screen in all its states. */
@Route(value = "dev/kitchen-sink", autoLayout = false)
@PageTitle("Building blocks")
@AnonymousAllowed
public class KitchenSinkView extends Main implements AfterNavigationObserver {

    private static final String HERE = "/dev/kitchen-sink";
    private static final Person LUCIE =
            new Person("Lucie Ferrand", "/members/lucie", 1, "Cité des métiers di Genova", "Genova", "IT");
    private static final Person GONE = new Person("Former member", null, 2, "", "Porto", "PT");

    private final transient Clock clock;

    public KitchenSinkView(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var page = new Page();
        page.header(header());
        page.main(rows(), chips(), post(), banners(), buttons(), forms(), icons());
        page.rail(people(), facts(), figures(), stations(), empty());
        add(page);
    }

    private PageHeader header() {
        var header = new PageHeader("Building blocks")
                .breadcrumbs(new Breadcrumbs().to("Forums", "/forums").to("Welcome and first talk", "/forums/welcome"))
                .lead("Every block of the screen, so that a page is put together and not drawn again.")
                .action(Buttons.plain("Follow"))
                .action(Buttons.primary("New topic"));
        header.menu().addItem("Close the topic");
        header.menu().addItem("History");
        return header.chips(
                new Chip(Chip.Kind.QUESTION, "Question"),
                new Chip(Chip.Kind.ANSWERED, "Accepted answer"),
                Chip.tag("welcome", HERE),
                new LanguageChip(Language.IT));
    }

    private Component rows() {
        return new PageSection(
                        "Rows",
                        new FilterBar("Filter")
                                .chosen("Unread 3", HERE)
                                .choice("Questions", HERE)
                                .choice("Mine", HERE)
                                .clearAll(HERE),
                        new RowList(
                                new Row("How do you welcome someone who does not read?", HERE)
                                        .lead(new Avatar("Giulia Sartori", 2))
                                        .chips(new LanguageChip(Language.IT))
                                        .second("Giulia: “We tried it on Tuesday with six people…” and 1 more reply")
                                        .facts(ago(Duration.ofHours(20)), new Span("6 centres"))
                                        .unread(),
                                new Row("A trade in 20 minutes", HERE)
                                        .lead(new Icon(Glyph.BULB))
                                        .chips(new Chip(Chip.Kind.DONE, "Finished"))
                                        .second("Porto has started and asks you a first question.")
                                        .facts("tried by 5 centres"),
                                new Row("Room Ribeira is not step-free", HERE)
                                        .second("2 people asked for it")
                                        .action(Buttons.plain("Change room"))),
                        new KeysetPager(null, HERE + "?after=1"),
                        new KeysetPager(HERE + "?before=1", HERE + "?after=1"))
                .link("All topics", HERE);
    }

    private Component chips() {
        var all = new Div();
        all.addClassName("chips");
        Arrays.stream(Chip.Kind.values()).forEach(kind -> all.add(new Chip(kind, kind.name())));
        Language.OF_THE_INTERFACE.forEach(language -> all.add(new LanguageChip(language)));
        all.add(new CentreChip("Liège", "BE", "/centres/liege"));
        return new PageSection(
                "Chips", all, new TabLinks("Group").current("Meetings", HERE).tab("Files", HERE));
    }

    private Component post() {
        var prose = new SafeHtml("""
                <p>L’abbiamo provato martedì con <a href="/">sei persone</a>.</p>
                <blockquote><p>Le kit est joint.</p></blockquote>
                <ul><li>contratto</li><li>diploma</li></ul><pre><code>1 + 1</code></pre>
                <table><thead><tr><th>Quando</th><th>Chi</th></tr></thead>
                <tbody><tr><td>lunedì</td><td>Anna</td></tr></tbody></table>""").inLanguage(Language.IT);
        var posts = new OrderedList(new NewSinceLine());
        posts.addClassName("post-list");
        return new PageSection("Text of members", posts, new PersonLine(LUCIE).with(ago(Duration.ofDays(6))), prose);
    }

    private Component banners() {
        var stack = new Div(
                Banner.info("Your centre has not answered yet."),
                Banner.success("Your address is confirmed."),
                Banner.warning("Sign-up closes on Friday."),
                Banner.error("The connection is interrupted. Your text is kept.")
                        .action(Buttons.quiet("Try again")));
        stack.addClassName("stack");
        return new PageSection("Banners", stack);
    }

    private Component buttons() {
        var toast = Buttons.plain("Toast");
        toast.addClickListener(click -> Toasts.done("Topic closed.", () -> Toasts.done("Open again.")));
        var ask = Buttons.danger("Delete");
        ask.addClickListener(click -> Confirmation.askSternly(
                "Delete this draft?", "It cannot be brought back.", () -> Toasts.done("Deleted.")));
        var off = Buttons.plain("Not now");
        off.setEnabled(false);
        return new PageSection(
                "Buttons",
                Buttons.together(
                        Buttons.primary("Publish"),
                        toast,
                        Buttons.quiet(Glyph.REPLY, "Reply"),
                        ask,
                        off,
                        Buttons.link("Link", HERE),
                        Buttons.primaryLink("Primary link", HERE),
                        Buttons.icon(Glyph.BELL, "Notifications")));
    }

    private Component forms() {
        var wrong = new TextField("Email address");
        wrong.setErrorMessage("The end of the address is missing, after “@”.");
        wrong.setInvalid(true);
        var title = new TextField("Title");
        title.setHelperText("A question, as you would ask a colleague.");
        var save = new StickyActions(Buttons.primary("Save"), Buttons.quiet("Cancel"));
        save.saved();
        return new PageSection(
                "Forms",
                new FormSection("About you", "Shown to members only.")
                        .with(title, wrong, new TextArea("Message"))
                        .two(new TextField("City"), new TextField("Country")),
                save);
    }

    private Component icons() {
        var all = new Div();
        all.addClassName("chips");
        Arrays.stream(Glyph.values()).forEach(glyph -> all.add(new Icon(glyph, glyph.symbol()).large()));
        return new PageSection("Icons", all);
    }

    private Component people() {
        var avatars = new Div();
        avatars.addClassName("avatars");
        for (var centre = 0; centre < 6; centre++) {
            avatars.add(new Avatar("Anna Example", centre).labelled("Anna Example"));
        }
        return new PageSection(
                "People",
                avatars,
                new PersonLine(LUCIE).stacked(),
                new PersonLine(GONE),
                new Avatar("Large Avatar", 3).large());
    }

    private Component facts() {
        return new PageSection(
                "Facts",
                new FactList().fact("Target public", "Everybody").fact("Cost", "less than 1 000 €"),
                new FactList()
                        .beside()
                        .fact("Languages", new LanguageChip(Language.FR), new LanguageChip(Language.PT)));
    }

    private Component figures() {
        var stats = new Div(new Stat("31", "practices tried elsewhere", HERE), new Stat("18", "centres shared", HERE));
        stats.addClassName("stats");
        return new PageSection(
                "Figures", stats, new Progress(3, 6, "3 of 6 places"), new Progress(8, 6, "8 for 6 places"));
    }

    private Component stations() {
        return new PageSection(
                "Timeline",
                new Timeline()
                        .past(ago(Duration.ofDays(30)), "Forming")
                        .current(ago(Duration.ofMinutes(5)), "Working")
                        .coming(ago(Duration.ofDays(-3)), "Closing"));
    }

    private Component empty() {
        return new PageSection(
                "Empty and card",
                new EmptyState("Your drafts are kept here.", Buttons.link("New topic", HERE)),
                new Card(new Chip(Chip.Kind.WAITING, "without an answer for 3 days"))
                        .title("Como manter o anonimato?", HERE)
                        .with(Buttons.plain("Reply")));
    }

    private TimeAgo ago(Duration past) {
        var now = clock.instant();
        return new TimeAgo(now.minus(past), ZoneId.of("Europe/Paris"), getLocale(), now);
    }
}
