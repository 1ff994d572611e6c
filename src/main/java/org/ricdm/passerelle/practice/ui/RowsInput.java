package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FieldGroup;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetRow;

/** Rows of a sheet, each a small form of its own, so that they are typed on a phone as well. */
class RowsInput extends FieldGroup implements SheetInput {

    private final SheetField field;
    private final transient CellInputs cells;
    private final transient Runnable typed;
    private final transient List<RowCells> rows = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Button add;

    RowsInput(SheetField field, CellInputs cells, Runnable typed) {
        super(UI.getCurrent().getTranslation(field.wordKey()));
        this.field = field;
        this.cells = cells;
        this.typed = typed;
        addClassName("rows-input");
        setId(field.key());
        getElement().setAttribute("tabindex", "-1");
        add = Buttons.plain(getTranslation("practice.row.add." + field.key()));
        add.addClickListener(click -> {
            setInvalid(false);
            var row = new RowCells(field, new SheetRow(newId(), Map.of()), cells, typed);
            enter(row);
            number();
            row.first().ifPresent(Focusable::focus);
            typed.run();
        });
        add(list, problem(), add);
    }

    /** Letters and digits enough that two authors never make the same. */
    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }

    private void enter(RowCells row) {
        rows.add(row);
        var away = Buttons.icon(Glyph.TRASH, "");
        away.addClickListener(click -> {
            rows.remove(row);
            list.remove(row.line());
            number();
            (rows.isEmpty()
                            ? add
                            : rows.getLast().first().map(Component.class::cast).orElse(add))
                    .getElement()
                    .callJsFunction("focus");
            typed.run();
        });
        row.removable(away);
        list.add((Component) row.line());
    }

    private void number() {
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).number(i + 1);
        }
        var full = rows.size() >= field.max();
        add.setEnabled(!full);
        add.setTooltipText(full ? getTranslation("practice.row.full", field.max()) : "");
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(SheetContent content) {
        rows.clear();
        list.removeAll();
        content.rows(field).forEach(row -> enter(new RowCells(field, row, cells, typed)));
        number();
    }

    @Override
    public SheetContent into(SheetContent content) {
        return content.withRows(field, rows.stream().map(RowCells::value).toList());
    }

    @Override
    public void mustBeThere() {
        rows.forEach(RowCells::mustBeThere);
    }

    @Override
    public Map<String, HasValidation> places() {
        var places = new LinkedHashMap<String, HasValidation>();
        places.put(field.key(), this);
        rows.forEach(row -> places.putAll(row.places()));
        return places;
    }

    /** The line of a row on the page. */
    static ListItem line(Component... content) {
        var line = new ListItem(content);
        line.addClassNames("panel", "row-cells");
        return line;
    }
}
