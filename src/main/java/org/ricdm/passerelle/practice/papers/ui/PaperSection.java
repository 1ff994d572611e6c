package org.ricdm.passerelle.practice.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.papers.PaperAddress;
import org.ricdm.passerelle.practice.papers.PaperForm;
import org.ricdm.passerelle.practice.ui.SheetSection;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The sheet on paper and as data, at the end of what stands beside it. */
@org.springframework.stereotype.Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class PaperSection implements SheetSection {

    private final CurrentViewer current;

    PaperSection(CurrentViewer current) {
        this.current = current;
    }

    @Override
    public List<Component> beside(SheetReading sheet) {
        var id = sheet.brief().id();
        var reader = current.require().language();
        var links = new UnorderedList(
                link(PaperAddress.pdf(id, PaperForm.ONE, reader), "papers.pdf.one"),
                link(PaperAddress.pdf(id, PaperForm.FULL, reader), "papers.pdf.full"),
                link(PaperAddress.json(id), "papers.json"));
        links.addClassName("plain-list");
        links.getElement().setAttribute("role", "list");
        return List.of(new PageSection(say("papers.section"), links));
    }

    private static ListItem link(String address, String words) {
        var link = new Anchor(address, say(words));
        link.setRouterIgnore(true);
        return new ListItem(link);
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
