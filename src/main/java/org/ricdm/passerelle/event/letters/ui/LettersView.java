package org.ricdm.passerelle.event.letters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.event.letters.Letter;
import org.ricdm.passerelle.event.letters.LetterEntry;
import org.ricdm.passerelle.event.letters.Letters;
import org.ricdm.passerelle.event.signup.DeskLook;
import org.ricdm.passerelle.event.signup.Selection;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** The letters of an event: what is being written, and what was sent when, by whom, to whom. */
@Route("events/:slug/manage/letters")
@PermitAll
class LettersView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Letters letters;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    LettersView(Letters letters, CurrentViewer current, Clock clock) {
        this.letters = letters;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters().get("slug").orElse(""),
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("before")
                        .filter(key -> key.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null),
                to(event.getLocation().getQueryParameters()));
    }

    private void show(String slug, @Nullable Long before, @Nullable Selection to) {
        var page = letters.list(slug, before);
        clear();
        header(new PageHeader(getTranslation("letters.desk"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, page.choices().event()))
                .lead(getTranslation("letters.lead"))
                .action(begin(slug)));
        if (to != null) {
            main(Banner.info(getTranslation("letters.to", new SelectionWords(this, page.choices()).of(to)))
                    .action(begin(slug, to)));
        }
        if (page.letters().isEmpty()) {
            main(new EmptyState(getTranslation("letters.none")));
            return;
        }
        var rows = new RowList();
        var words = new SelectionWords(this, page.choices());
        page.letters().forEach(letter -> rows.add(row(slug, letter, words)));
        main(
                rows,
                new KeysetPager(
                        before == null ? null : LettersNavigation.letters(slug),
                        page.next() == null ? null : LettersNavigation.letters(slug, page.next())));
    }

    private Button begin(String slug) {
        return begin(slug, Buttons.primary(getTranslation("letters.new")), () -> letters.begin(slug));
    }

    private Button begin(String slug, Selection to) {
        return begin(slug, Buttons.plain(getTranslation("letters.to.begin")), () -> letters.begin(slug, to));
    }

    private static Button begin(String slug, Button begin, SerializableSupplier<Long> begun) {
        begin.setDisableOnClick(true);
        begin.addClickListener(click -> {
            var path = LettersNavigation.letter(slug, begun.get());
            UI.getCurrent().navigate(path.substring(1));
        });
        return begin;
    }

    /** To those whom the list of sign-ups showed when somebody came from there; null for whoever came otherwise. */
    private static @Nullable Selection to(QueryParameters query) {
        if (query.getSingleParameter("to").filter("people"::equals).isEmpty()) {
            return null;
        }
        var shown = DeskLook.of(query.getQueryString()).filter().selection();
        return shown.states().isEmpty() ? shown.in(SignUpState::isOpen) : shown;
    }

    private Row row(String slug, Letter letter, SelectionWords words) {
        var row = new Row(subject(letter.entry()), LettersNavigation.letter(slug, letter.id()))
                .second(words.of(letter.entry().selection()));
        var ago = ago(letter.sentAt() == null ? letter.changedAt() : letter.sentAt());
        if (!letter.isSent()) {
            return row.chips(new Chip(Chip.Kind.STATE, getTranslation("letters.draft")))
                    .second(new Span(letter.author() + " · "), ago);
        }
        row.second(new Span(letter.sender() + " · "), ago).facts(getTranslation("letters.people", letter.people()));
        if (letter.missed() > 0) {
            row.facts(getTranslation("letters.missed", letter.missed()));
        }
        return row;
    }

    private TimeAgo ago(Instant moment) {
        var viewer = current.require();
        return new TimeAgo(moment, viewer.zone(), viewer.language().locale(), Instant.now(clock));
    }

    /** In the reader's language where there is one. */
    private String subject(LetterEntry entry) {
        return entry.readIn(current.require().language())
                .or(() -> entry.written().keySet().stream().findFirst())
                .map(language ->
                        Objects.requireNonNull(entry.texts().get(language)).subject())
                .filter(subject -> !subject.isBlank())
                .orElse(getTranslation("letters.untitled"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("letters.desk") + " · Passerelle";
    }
}
