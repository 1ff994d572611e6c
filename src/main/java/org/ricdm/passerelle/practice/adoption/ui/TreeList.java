package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayDeque;
import org.ricdm.passerelle.common.ui.CentreChip;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.adoption.SheetTree;

/** Sheets below the ones they were made out of; the one that is being read is marked and is no link. */
class TreeList extends UnorderedList {

    TreeList(SheetTree tree) {
        addClassName("sheet-tree");
        getElement().setAttribute("aria-label", AdoptionWords.of("adoption.tree"));
        var open = new ArrayDeque<UnorderedList>();
        open.push(this);
        ListItem last = null;
        for (var node : tree.nodes()) {
            while (open.size() > node.depth() + 1) {
                open.pop();
            }
            if (open.size() < node.depth() + 1 && last != null) {
                var deeper = new UnorderedList();
                last.add(deeper);
                open.push(deeper);
            }
            last = new ListItem(line(node));
            open.getFirst().add(last);
        }
    }

    private static Component line(SheetTree.Node node) {
        var line = new Div(name(node));
        line.addClassName("sheet-tree-line");
        if (node.state() == SheetState.RETIRED) {
            line.add(new Chip(Chip.Kind.CLOSED, AdoptionWords.of(SheetState.RETIRED.wordKey())));
        }
        if (!node.country().isEmpty()) {
            line.add(new CentreChip(node.centre(), node.country()));
        }
        return line;
    }

    private static Component name(SheetTree.Node node) {
        var sheet = node.sheet();
        if (sheet == null) {
            var gone = new Span(AdoptionWords.of("adoption.tree.gone"));
            gone.addClassName("muted");
            return gone;
        }
        Component name = node.here() ? new Span(sheet.title()) : new Anchor(sheet.path(), sheet.title());
        if (node.here()) {
            name.getElement().setAttribute("aria-current", "page");
        }
        var language = node.language();
        if (language != null) {
            name.getElement().setAttribute("lang", language.code());
        }
        return name;
    }
}
