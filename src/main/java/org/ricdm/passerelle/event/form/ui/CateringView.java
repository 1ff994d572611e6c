package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.event.form.AnswerDesk;
import org.ricdm.passerelle.event.form.CateringList;
import org.ricdm.passerelle.event.form.CateringList.Count;
import org.ricdm.passerelle.event.form.CateringList.Figure;
import org.ricdm.passerelle.event.form.CateringList.Need;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Meals and access: numbers where a number will do, names where somebody wrote what they need. */
@Route("events/:slug/manage/catering")
@PermitAll
class CateringView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AnswerDesk desk;
    private final transient AnswerForms forms;
    private final transient CurrentViewer current;

    CateringView(AnswerDesk desk, AnswerForms forms, CurrentViewer current) {
        this.desk = desk;
        this.forms = forms;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(desk.catering(event.getRouteParameters().get("slug").orElse("")));
    }

    private void show(CateringList list) {
        var reader = current.require().language();
        clear();
        header(new PageHeader(getTranslation("questions.catering"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, list.event()))
                .lead(getTranslation("questions.catering.help")));
        if (list.counts().isEmpty() && list.needs().isEmpty()) {
            main(new EmptyState(getTranslation("questions.catering.none")));
            return;
        }
        main(new Paragraph(getTranslation("questions.catering.people", list.people())));
        var counts = new Div();
        counts.addClassName("catering-counts");
        list.counts().forEach(count -> counts.add(count(count, reader)));
        main(counts);
        var needs = new PageSection(getTranslation("questions.catering.needs"));
        if (list.needs().isEmpty()) {
            var none = new Paragraph(getTranslation("questions.catering.needs.none"));
            none.addClassName("muted");
            needs.add(none);
        } else {
            needs.add(needs(list, reader));
        }
        main(needs);
    }

    private PageSection count(Count count, Language reader) {
        var figures = new FactList().beside();
        count.figures().forEach(figure -> figures.fact(answer(figure, reader), Integer.toString(figure.number())));
        return new PageSection(count.question().in(reader).label(), figures);
    }

    private String answer(Figure figure, Language reader) {
        var option = figure.option();
        if (option == null) {
            return getTranslation(figure.yes() ? "questions.yes" : "questions.no");
        }
        return option.retired()
                ? option.in(reader) + " (" + getTranslation("questions.retired") + ")"
                : option.in(reader);
    }

    private UnorderedList needs(CateringList list, Language reader) {
        var needs = new UnorderedList();
        needs.addClassName("catering-needs");
        needs.getElement().setAttribute("role", "list");
        list.needs().forEach(need -> needs.add(need(need, reader)));
        return needs;
    }

    private ListItem need(Need need, Language reader) {
        var centre = new Span(need.person().centre());
        centre.addClassName("muted");
        return new ListItem(
                new H3(need.person().name()),
                centre,
                forms.list(need.answers(), reader).beside());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questions.catering") + " · Passerelle";
    }
}
