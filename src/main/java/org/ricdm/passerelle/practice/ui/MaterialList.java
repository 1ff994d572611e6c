package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.Material;

/** What a sheet is made out of, each with who said it and the way to where it was said. */
class MaterialList extends OrderedList {

    MaterialList(List<Material> material, Viewer reader, Instant now) {
        addClassName("material");
        getElement().setAttribute("role", "list");
        material.forEach(one -> add(new ListItem(
                switch (one) {
                    case Material.Open open -> said(open, reader, now);
                    case Material.Closed() -> closed();
                })));
    }

    private Article said(Material.Open open, Viewer reader, Instant now) {
        var author = open.author();
        var when = new TimeAgo(open.writtenAt(), reader.zone(), getLocale(), now);
        var head = author == null
                ? new Div(new Span(getTranslation("forum.someone")))
                : new PersonLine(PeopleNavigation.person(author)).stacked();
        var foot = new Div(when, new Anchor(open.path(), getTranslation("practice.material.there")));
        foot.addClassNames("cluster", "muted", "small");
        var article = new Article(head, new SafeHtml(open.html()).inLanguage(open.language()), foot);
        article.addClassNames("panel", "material-piece");
        return article;
    }

    private static Article closed() {
        var line = new Paragraph(UI.getCurrent().getTranslation("practice.material.closed"));
        line.addClassName("muted");
        var article = new Article(line);
        article.addClassNames("panel", "material-piece");
        return article;
    }
}
