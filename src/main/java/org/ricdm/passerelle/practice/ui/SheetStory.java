package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.practice.SheetBlock;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetColumn;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.SheetRow;

/** A sheet told from its need to what others have to know before they do it; blocks with nothing in them are left out. */
public class SheetStory {

    /** What is told in the story; the others are facts beside it. */
    private static final List<SheetBlock> TOLD = List.of(
            SheetBlock.NEED,
            SheetBlock.ACTION,
            SheetBlock.SCOPE,
            SheetBlock.MEANS,
            SheetBlock.COURSE,
            SheetBlock.RESULT,
            SheetBlock.TRANSFER);

    private final SheetReading sheet;
    private final SheetChoices choices;
    private final Viewer reader;

    public SheetStory(SheetReading sheet, SheetChoices choices, Viewer reader) {
        this.sheet = sheet;
        this.choices = choices;
        this.reader = reader;
    }

    /** Its sections in the order they are read. */
    public List<Component> sections() {
        var sections = new ArrayList<Component>();
        picture().ifPresent(sections::add);
        for (var block : TOLD) {
            var parts = block.fields().stream()
                    .flatMap(field -> part(field).stream())
                    .toList();
            if (!parts.isEmpty()) {
                var section = new PageSection(words(block.wordKey()), parts.toArray(Component[]::new));
                section.setId(block.key());
                sections.add(section);
            }
        }
        return sections;
    }

    private Optional<Component> picture() {
        var token = sheet.content().of(SheetField.PICTURE);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        var picture =
                new Image(StoredFile.path(token, "picture"), sheet.content().of(SheetField.PICTURE_TEXT));
        picture.getElement()
                .setAttribute(
                        "lang", sheet.language(SheetField.PICTURE_TEXT.key()).code());
        picture.addClassName("sheet-picture");
        return Optional.of(picture);
    }

    private Optional<Component> part(SheetField field) {
        if (sheet.content().of(field).isEmpty()) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case TEXT ->
                Optional.of(under(
                        field,
                        new SafeHtml(Objects.requireNonNull(sheet.html().get(field.key())))
                                .inLanguage(sheet.language(field.key()))));
            case LINK -> Optional.of(link(sheet.content().of(field)));
            case ROWS -> Optional.of(under(field, rows(field)));
            case LINE, NUMBER, DATE, CHOICE, TERMS, FILE -> Optional.empty();
        };
    }

    /** The field a block is about needs no heading of its own. */
    private Component under(SheetField field, Component content) {
        if (field == SheetField.NEED || field == SheetField.DONE) {
            return content;
        }
        var part = new Div(new H3(words(field.wordKey())), content);
        part.addClassName("sheet-part");
        return part;
    }

    private static Component link(String address) {
        var link = new Anchor(address, address);
        link.getElement().setAttribute("rel", "noopener nofollow");
        return new Paragraph(link);
    }

    private Component rows(SheetField field) {
        var table = new Element("table");
        var head = new Element("tr");
        var columns = field.columns();
        columns.stream()
                .filter(column -> column != SheetColumn.KIT_FILE)
                .forEach(column -> head.appendChild(
                        new Element("th").setAttribute("scope", "col").setText(words(column.wordKey()))));
        var body = new Element("tbody");
        sheet.content().rows(field).forEach(row -> body.appendChild(row(row, columns)));
        table.appendChild(
                new Element("caption").setText(words(field.wordKey())), new Element("thead").appendChild(head), body);
        table.getChild(0).getClassList().add("visually-hidden");
        var region = new Div();
        region.addClassName("sheet-table");
        region.getElement().setAttribute("role", "region");
        region.getElement().setAttribute("aria-label", words(field.wordKey()));
        region.getElement().setAttribute("tabindex", "0");
        region.getElement().appendChild(table);
        return region;
    }

    private Element row(SheetRow row, List<SheetColumn> columns) {
        var line = new Element("tr");
        for (var column : columns) {
            if (column == SheetColumn.KIT_FILE) {
                continue;
            }
            var cell = new Element("td").setAttribute("data-label", words(column.wordKey()));
            line.appendChild(cell);
            var text = row.of(column);
            switch (column) {
                case KIT_NAME ->
                    cell.appendChild(new Element("a")
                            .setAttribute("href", StoredFile.path(row.of(SheetColumn.KIT_FILE), text))
                            .setAttribute("router-ignore", true)
                            .setAttribute(
                                    "lang",
                                    sheet.language(column.path(row.id())).code())
                            .setText(text));
                case KIT_LICENCE -> cell.setText(choices.licence(text, reader.language()));
                case MILESTONE_DATE -> cell.setText(Days.spoken(text, reader.language()));
                default -> {
                    if (column.type().isWords()) {
                        cell.setAttribute(
                                "lang", sheet.language(column.path(row.id())).code());
                    }
                    cell.setText(text);
                }
            }
        }
        return line;
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
