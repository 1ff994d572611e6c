package org.ricdm.passerelle.event.materials.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.materials.Material;
import org.ricdm.passerelle.event.materials.Materials;
import org.ricdm.passerelle.event.materials.MaterialsPage;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.ui.EventNavigation;
import org.ricdm.passerelle.files.Files;

/** What remains of an event: photos, slides, handouts and recordings, session by session. */
@Route("events/:slug/materials")
@PermitAll
class MaterialsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Materials materials;
    private final transient Files files;
    private final transient CurrentViewer current;
    private String title = "";

    MaterialsView(Materials materials, Files files, CurrentViewer current) {
        this.materials = materials;
        this.files = files;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("slug").orElseThrow(() -> new NotOpen("event")));
    }

    private void show(String slug) {
        var reader = current.require().language();
        var page = materials.open(slug, reader);
        title = page.event().title();
        clear();
        var head = new PageHeader(getTranslation("materials.title"))
                .breadcrumbs(new Breadcrumbs().to(title, EventNavigation.event(slug)))
                .lead(getTranslation("materials.lead"));
        header(head);
        if (page.groups().isEmpty()) {
            main(
                    page.mayAdd()
                            ? new EmptyState(getTranslation("materials.none.add"), add(page, reader))
                            : new EmptyState(getTranslation("materials.none")));
            return;
        }
        if (page.mayAdd()) {
            head.action(add(page, reader));
        }
        page.groups().forEach(group -> main(section(page, group, reader)));
    }

    private Button add(MaterialsPage page, Language reader) {
        var add = Buttons.primary(getTranslation("materials.add"));
        add.addClickListener(click -> new MaterialDialog(materials, files, page, reader).open(() -> {
            Toasts.done(getTranslation("materials.added"));
            show(page.event().slug());
        }));
        return add;
    }

    private PageSection section(MaterialsPage page, MaterialsPage.Group group, Language reader) {
        var session = group.session();
        var section = new PageSection(session == null ? getTranslation("materials.whole") : session.title());
        if (session != null) {
            section.setId("session-" + session.id());
            section.getElement()
                    .getChild(0)
                    .setAttribute("lang", session.language().code());
            var when = new Paragraph(line(session, reader));
            when.addClassName("muted");
            section.add(when);
        }
        if (!group.pictures().isEmpty()) {
            var photos = new UnorderedList();
            photos.addClassName("photos");
            photos.getElement().setAttribute("role", "list");
            group.pictures().forEach(one -> photos.add(photo(page, one)));
            section.add(photos);
        }
        if (!group.others().isEmpty()) {
            var rows = new RowList();
            group.others().forEach(one -> rows.add(row(page, one, reader)));
            section.add(rows);
        }
        return section;
    }

    private static String line(BookableSession session, Language reader) {
        return Stream.of(EventDates.moment(session.starts(), reader), session.roomName())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Row row(MaterialsPage page, Material one, Language reader) {
        var event = page.event();
        var row = new Row(one.title(), one.href(event))
                .inLanguage(one.language().code())
                .outside()
                .lead(new Icon(one.file() == null ? Glyph.LINK : Glyph.FILE))
                .second(one.facts() + " · " + getTranslation("materials.by", one.addedBy()));
        if (one.language() != reader) {
            row.chips(new LanguageChip(one.language()));
        }
        if (isKept(event, one)) {
            row.chips(new Chip(Chip.Kind.STATE, getTranslation("materials.network")));
        }
        if (page.mayRemove(one)) {
            row.action(away(event, one));
        }
        return row;
    }

    private ListItem photo(MaterialsPage page, Material one) {
        var event = page.event();
        var picture = new Image(one.thumb(event), one.title());
        picture.getElement().setAttribute("loading", "lazy");
        var link = new Anchor(one.href(event), picture);
        link.getElement().setAttribute("router-ignore", true);
        var caption = new Span(one.title());
        caption.addClassName("photo-caption");
        caption.getElement().setAttribute("lang", one.language().code());
        // The picture says the same to those who do not see it.
        caption.getElement().setAttribute("aria-hidden", "true");
        var item = new ListItem(link, caption);
        if (isKept(event, one)) {
            item.add(new Chip(Chip.Kind.STATE, getTranslation("materials.network")));
        }
        if (page.mayRemove(one)) {
            item.add(away(event, one));
        }
        return item;
    }

    /** Said only where others see the page as well. */
    private static boolean isKept(EventBrief event, Material one) {
        return one.audience() == Audience.NETWORK && event.audience() == Audience.PUBLIC;
    }

    private NativeButton away(EventBrief event, Material one) {
        var away = Buttons.icon(Glyph.TRASH, getTranslation("materials.remove", one.title()));
        away.addClickListener(click -> Confirmation.askSternly(
                getTranslation("materials.remove.ask", one.title()), getTranslation("materials.remove.help"), () -> {
                    materials.remove(event.slug(), one.id());
                    Toasts.done(getTranslation("materials.removed"));
                    show(event.slug());
                }));
        return away;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("materials.title") + " · " + title + " · Passerelle";
    }
}
