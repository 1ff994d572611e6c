package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.Stat;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.TopicLists;
import org.ricdm.passerelle.forum.ui.ForumNavigation;
import org.ricdm.passerelle.notification.Bell;
import org.ricdm.passerelle.notification.NoticeSummary;
import org.ricdm.passerelle.notification.ui.NotificationNavigation;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;

/** The parts of the home page, each from its room. */
@SpringComponent
class HomeParts {

    private static final int NEWS = 8;
    private static final int QUESTIONS = 3;
    private static final int DRAFTS = 5;

    /** Characters of a draft without a title. */
    private static final int BEGINNING = 60;

    private final Bell bell;
    private final TopicLists topics;
    private final Drafts drafts;
    private final Centres centres;
    private final Clock clock;

    HomeParts(Bell bell, TopicLists topics, Drafts drafts, Centres centres, Clock clock) {
        this.bell = bell;
        this.topics = topics;
        this.drafts = drafts;
        this.centres = centres;
        this.clock = clock;
    }

    PageSection forYou(Viewer viewer, Locale locale) {
        var news = bell.news(NEWS);
        if (news.isEmpty()) {
            return new PageSection(say("shell.home.foryou"), new EmptyState(say("shell.home.foryou.none")));
        }
        var rows = new RowList();
        for (var one : news) {
            var notice = one.latest();
            var row = new Row(notice.title(), notice.path()).facts(when(notice.at(), viewer, locale));
            var actor = notice.actor();
            if (actor != null) {
                row.lead(new Avatar(actor.name(), actor.centreId()));
            }
            row.second(saying(notice));
            var place = one.others() == 0
                    ? notice.place()
                    : notice.place() + " · " + say("shell.home.others", one.others());
            rows.add(row.second(place));
        }
        return new PageSection(say("shell.home.foryou"), rows)
                .link(say("shell.home.foryou.all"), NotificationNavigation.NOTIFICATIONS);
    }

    /** The sentence that matters: what was said, or what happened when there is nothing to read. */
    private static String saying(NoticeSummary notice) {
        var actor = notice.actor();
        var who = actor == null ? "Passerelle" : actor.name();
        return notice.excerpt().isEmpty()
                ? say("notification.line." + notice.reason(), who)
                : say("shell.home.said", who, notice.excerpt());
    }

    PageSection canYouHelp(Viewer viewer, Locale locale) {
        var questions = topics.unanswered(QUESTIONS);
        if (questions.isEmpty()) {
            return new PageSection(say("shell.home.help"), new EmptyState(say("shell.home.help.none")));
        }
        var rows = new RowList();
        for (var question : questions) {
            var row = new Row(question.title(), ForumNavigation.topic(question.id(), question.slug()))
                    .inLanguage(question.language().code())
                    .facts(when(question.createdAt(), viewer, locale));
            if (question.language() != viewer.language()) {
                row.chips(new LanguageChip(question.language()));
            }
            var author = question.author();
            if (author != null) {
                row.lead(new Avatar(author.name(), author.centreId())).second(author.name() + ", " + author.city());
            }
            rows.add(row);
        }
        return new PageSection(say("shell.home.help"), rows);
    }

    PageSection drafts(Viewer viewer, Locale locale) {
        var mine = drafts.mine(DRAFTS);
        if (mine.isEmpty()) {
            return new PageSection(say("shell.home.drafts"), new EmptyState(say("shell.home.drafts.none")));
        }
        var rows = new RowList();
        for (var draft : mine) {
            var title = draft.title().isBlank() ? beginning(draft.body()) : draft.title();
            rows.add(
                    new Row(title, ForumNavigation.draft(draft.place())).second(when(draft.savedAt(), viewer, locale)));
        }
        return new PageSection(say("shell.home.drafts"), rows);
    }

    PageSection network() {
        var all = centres.all();
        var cites = all.stream().filter(c -> c.kind() == CentreKind.CITE).count();
        var associated =
                all.stream().filter(c -> c.kind() == CentreKind.ASSOCIATED).count();
        var countries = all.stream().map(CentreSummary::country).distinct().count();
        var figures = new Div(
                new Stat(Long.toString(cites), say("shell.home.cites", cites), "/centres"),
                new Stat(Long.toString(associated), say("shell.home.associated", associated), "/centres"),
                new Stat(Long.toString(countries), say("shell.home.countries", countries), "/centres"));
        figures.addClassName("stats");
        return new PageSection(say("shell.home.network"), figures);
    }

    private TimeAgo when(Instant moment, Viewer viewer, Locale locale) {
        return new TimeAgo(moment, viewer.zone(), locale, Instant.now(clock));
    }

    private static String beginning(String text) {
        return PlainText.excerpt(text.strip().lines().findFirst().orElse(say("forum.draft")), BEGINNING);
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
